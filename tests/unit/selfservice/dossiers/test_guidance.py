"""Asking for a handover, the end of guidance, the caseload and how the work is shared."""

import pytest
from django.db import IntegrityError, transaction

from portal.accounts import services as accounts
from portal.accounts.roles import Role
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.dossiers import policy, queries, services
from selfservice.dossiers.models import Dossier, HandoverRequest
from selfservice.dossiers.rules.fair_share import shares
from tests.factories.accounts import away, employee
from tests.factories.core import TeamFactory
from tests.factories.dossiers import DossierFactory, casusregisseur

pytestmark = pytest.mark.django_db
WHY = {"consultation": "Besproken op 3 november.", "reason": "Een andere hoofdvraag."}


@pytest.fixture
def dossier():
    return DossierFactory(active=True, with_account=True)


@pytest.fixture
def leader(dossier):
    return employee(Role.TEAMLEIDER, dossier.team)


def test_a_handover_is_asked_once_and_settled_by_the_handover(dossier, leader):
    old = dossier.current_casusregisseur
    request = services.ask_handover(by=old, dossier=dossier, reason="Ik ga minder werken.")
    assert queries.open_requests([dossier]) == {dossier.pk: request}
    with pytest.raises(IllegalMove):
        services.ask_handover(by=leader, dossier=dossier, reason="Nog eens.")
    new = casusregisseur(dossier.team)
    services.hand_over(by=leader, dossier=dossier, casusregisseur=new, **WHY)
    request.refresh_from_db()
    assert request.outcome == HandoverRequest.Outcome.HANDED_OVER
    with pytest.raises(NotAllowed):
        services.ask_handover(by=old, dossier=dossier, reason="x")


def test_the_resident_is_told_discreetly_and_sees_both(dossier, leader, monkeypatch):
    sent = []
    monkeypatch.setattr("portal.mail.services.send", lambda **letter: sent.append(letter))
    assert queries.latest_handover(dossier) is None
    old, new = dossier.current_casusregisseur, casusregisseur(dossier.team)
    services.hand_over(by=leader, dossier=dossier, casusregisseur=new, **WHY)
    assert sent == [{"to": dossier.resident.user.email, "template": "bericht_klaar"}]
    change = queries.latest_handover(dossier)
    assert (change.former.casusregisseur, change.latest.casusregisseur) == (old, new)


def test_the_stand_in_of_the_former_loses_access_too(dossier, leader):
    old, new, other = dossier.current_casusregisseur, *(casusregisseur(dossier.team) for _ in "ab")
    away(old, other)
    assert policy.can_view(other, dossier)
    services.hand_over(by=leader, dossier=dossier, casusregisseur=new, **WHY)
    dossier.refresh_from_db()
    assert not policy.can_view(other, dossier)
    assert not Dossier.objects.visible_to(other).exists()


def test_guidance_ends_after_consultation(dossier, leader):
    old = dossier.current_casusregisseur
    with pytest.raises(services.NotConsulted):
        services.end_guidance(by=leader, dossier=dossier, consultation=" ")
    with pytest.raises(NotAllowed):
        services.end_guidance(by=old, dossier=dossier, consultation="Klaar.")
    ended = services.end_guidance(by=leader, dossier=dossier, consultation="Doelen gehaald.")
    assert (ended.state, ended.current_casusregisseur) == (Dossier.State.CLOSED, None)
    assert not policy.can_view(old, ended)
    assert dossier.assignments.get().ended_because == "Doelen gehaald."
    with pytest.raises(IllegalMove):
        services.end_guidance(by=leader, dossier=dossier, consultation="Nog eens.")


def test_the_database_knows_none_before_and_none_after(dossier):
    for values in ({"state": "gesloten"}, {"state": "intake"}, {"current_casusregisseur": None}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Dossier.objects.filter(pk=dossier.pk).update(**values)


def test_history_stays_when_the_account_ends(dossier, leader):
    old = dossier.current_casusregisseur
    accounts.end_employee(by=None, user=old)
    assert [one.casusregisseur for one in queries.history(dossier)] == [old]
    assert queries.fair_shares(leader)[0].verdict == "werkt hier niet meer: draag over"
    new = casusregisseur(dossier.team)
    services.hand_over(by=leader, dossier=dossier, casusregisseur=new, **WHY)
    assert [one.casusregisseur.name for one in queries.history(dossier)] == [new.name, old.name]


def test_the_caseload_reaches_the_stand_in(dossier):
    other = casusregisseur(dossier.team)
    DossierFactory(active=True, team=dossier.team, current_casusregisseur=other)
    assert len(queries.caseload(other)) == 1
    away(dossier.current_casusregisseur, other)
    assert dossier in queries.caseload(other)
    assert len(queries.caseload(other)) == 2


@pytest.mark.parametrize("number", [1, 100])
def test_shares_cost_the_same_number_of_queries_and_stay_in_the_team(
    leader, dossier, number, django_assert_num_queries
):
    for _ in range(number):
        casusregisseur(dossier.team)
    casusregisseur(TeamFactory(berkelland=True))
    with django_assert_num_queries(3):
        loads = queries.fair_shares(leader)
    assert len(loads) == number + 1
    assert loads[0].residents == 1


def test_a_share_is_measured_in_days_not_in_heads():
    full, half, left = shares([("Voltijd", 20, 5), ("Deeltijd", 20, 2), ("Weg", 3, 0)])[::-1]
    assert (left.name, left.verdict) == ("Weg", "werkt hier niet meer: draag over")
    assert (half.name, half.per_day, half.verdict) == ("Deeltijd", 10.0, "meer dan gemiddeld")
    assert (full.per_day, full.verdict, full.percent) == (4.0, "ruimte", 100)
    assert shares([]) == []

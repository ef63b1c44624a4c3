"""Minutes: who may read and write them, what the resident reads, and what a handover names."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser

from portal.accounts.roles import Role
from portal.core import clock
from portal.core.exceptions import DomainError, IllegalMove, NotAllowed
from selfservice.casusoverleg import policy, queries, services
from selfservice.casusoverleg.models import Minutes
from selfservice.casusoverleg.rules.decisions import Decision
from selfservice.casusoverleg.rules.review import Why
from selfservice.dossiers import services as dossiers
from selfservice.dossiers.models import Dossier
from tests.factories import minutes as make
from tests.factories import plans
from tests.factories.accounts import away, employee, resident
from tests.factories.core import TeamFactory
from tests.factories.dossiers import DossierFactory, casusregisseur

pytestmark = pytest.mark.django_db


@pytest.fixture
def dossier():
    return DossierFactory(active=True, with_account=True)


@pytest.fixture
def leader(dossier):
    return employee(Role.TEAMLEIDER, dossier.team)


def test_filter_and_predicate_agree(dossier, leader):
    make.recorded(dossier)
    stand_in = casusregisseur(dossier.team)
    away(dossier.current_casusregisseur, stand_in)
    sees = [leader, dossier.current_casusregisseur, stand_in, dossier.resident.user]
    elsewhere = TeamFactory(berkelland=True)
    not_sees = [AnonymousUser(), resident(), casusregisseur(dossier.team)]
    not_sees += [employee(role, elsewhere) for role in Role]
    not_sees += [employee(role) for role in (Role.REDACTEUR, Role.BEHEERDER, Role.BEHANDELAAR)]
    row = Minutes.objects.select_related("dossier__resident").get()
    for user in sees + not_sees:
        listed = Minutes.objects.visible_to(user).exists()
        assert listed == policy.can_view(user, row) == (user in sees), user


def test_only_the_team_records(dossier, leader):
    stranger = employee(Role.TEAMLEIDER, TeamFactory(berkelland=True))
    for by in (dossier.current_casusregisseur, stranger, dossier.resident.user):
        with pytest.raises(NotAllowed):
            make.recorded(dossier, by=by)
    assert make.recorded(dossier, by=leader).recorded_by == leader


@pytest.mark.parametrize(
    "wrong",
    [
        {"decision": " "},
        {"present": ""},
        {"kind": "zomaar"},
        {"held_on": clock.today() + timedelta(days=1)},
        {"next_review": clock.today()},
    ],
)
def test_what_is_refused(dossier, wrong):
    with pytest.raises(DomainError):
        make.recorded(dossier, **wrong)
    assert not Minutes.objects.exists()


def test_the_resident_is_told_and_reads_the_decision_only(dossier, monkeypatch):
    sent = []
    monkeypatch.setattr("portal.mail.services.send", lambda **letter: sent.append(letter))
    make.recorded(dossier)
    assert [letter["template"] for letter in sent] == ["bericht_klaar"]
    (row,) = queries.decisions_for_resident(dossier)
    assert "discussion" in row.get_deferred_fields()
    assert row.decision == "Wij gaan door zoals het nu gaat."


def test_a_handover_names_the_minutes(dossier, leader):
    old, new = dossier.current_casusregisseur, casusregisseur(dossier.team)
    said = make.recorded(dossier, kind=Decision.HANDOVER, decision="Een andere hoofdvraag.")
    assert queries.for_handover(dossier) == [said]
    assignment = services.hand_over_after(
        by=leader, dossier=dossier, minutes=said, casusregisseur=new, reason="Past beter."
    )
    assert "Een andere hoofdvraag." in assignment.consultation
    assert queries.for_handover(dossier) == []
    with pytest.raises(IllegalMove):
        services.hand_over_after(
            by=leader, dossier=dossier, minutes=said, casusregisseur=old, reason="x"
        )
    said.refresh_from_db()
    assert said.assignment == assignment


def test_minutes_about_somebody_else_or_long_ago_carry_no_handover(dossier, leader):
    other = DossierFactory(active=True, team=dossier.team)
    said = make.recorded(other)
    make.recorded(dossier, held_on=clock.today() - timedelta(days=120))
    assert queries.for_handover(dossier) == []
    with pytest.raises(IllegalMove):
        services.hand_over_after(
            by=leader,
            dossier=dossier,
            minutes=said,
            casusregisseur=casusregisseur(dossier.team),
            reason="x",
        )


def test_that_the_casusregisseur_stays_settles_the_request(dossier, leader):
    dossiers.ask_handover(by=leader, dossier=dossier, reason="x")
    make.recorded(dossier, kind=Decision.STAYS)
    assert dossier.handover_requests.get().outcome == "blijft"


def test_the_agenda_shows_why_and_only_to_whom_it_concerns(dossier, leader):
    quiet = DossierFactory(active=True, team=dossier.team)
    plans.accepted(dossier, plans.plan_text(evaluate_on=clock.today() + timedelta(days=3)))
    dossiers.ask_handover(by=leader, dossier=dossier, reason="Een andere hoofdvraag.")
    (item,) = queries.agenda(leader, dossier.team_id)
    assert [reason.why for reason in item.reasons] == [Why.HANDOVER, Why.EVALUATION]
    assert item.asked_because == "Een andere hoofdvraag."
    assert len(queries.agenda(dossier.current_casusregisseur, dossier.team_id)) == 1
    assert queries.agenda(quiet.current_casusregisseur, dossier.team_id) == []
    stranger = employee(Role.TEAMLEIDER, TeamFactory(berkelland=True))
    assert queries.agenda(stranger, dossier.team_id) == []


def test_after_the_minutes_the_next_time_counts(dossier, leader):
    dossier.assignments.update(started_on=clock.today() - timedelta(days=200))
    assert len(queries.agenda(leader, dossier.team_id)) == 1
    soon = clock.today() + timedelta(days=90)
    make.recorded(dossier, next_review=soon)
    assert queries.agenda(leader, dossier.team_id) == []
    assert queries.review_dates([dossier]) == {dossier.pk: soon}


@pytest.mark.parametrize("number", [1, 100])
def test_the_agenda_costs_the_same(leader, dossier, number, django_assert_num_queries):
    guide = dossier.current_casusregisseur
    for _ in range(number):
        DossierFactory(active=True, team=dossier.team, current_casusregisseur=guide)
    guide.assignments.update(started_on=clock.today() - timedelta(days=200))
    with django_assert_num_queries(6):
        assert len(queries.agenda(leader, dossier.team_id)) == number + 1


def test_the_terms_are_those_of_the_region(dossier, leader):
    """P4, P5: how often the need is reviewed and how old a consultation may be are settings."""
    region = dossier.resident.municipality.region
    region.review_every_days, region.consultation_valid_days = 90, 10
    region.save()
    dossier.assignments.update(started_on=clock.today() - timedelta(days=80))
    (item,) = queries.agenda(leader, dossier.team_id)
    assert item.reasons[0].on == clock.today() + timedelta(days=10)
    old = make.recorded(dossier, held_on=clock.today() - timedelta(days=11))
    fresh = Dossier.objects.with_people().get(pk=dossier.pk)
    assert queries.for_handover(fresh) == []
    with pytest.raises(IllegalMove, match="te lang geleden"):
        services.hand_over_after(
            by=leader,
            dossier=fresh,
            minutes=old,
            casusregisseur=casusregisseur(dossier.team),
            reason="x",
        )

"""P4: handed over after consultation; old loses access, history stays, whatever the order."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.accounts.roles import Role
from portal.audit.models import Event
from portal.core.exceptions import DomainError, IllegalMove, NotAllowed
from selfservice.dossiers import policy, services
from selfservice.dossiers.models import Dossier
from tests.factories.accounts import employee
from tests.factories.core import TeamFactory
from tests.factories.dossiers import DossierFactory, casusregisseur

pytestmark = pytest.mark.django_db
WHY = {"consultation": "Besproken op 3 november.", "reason": "Een andere hoofdvraag."}


@pytest.fixture
def dossier():
    return DossierFactory(active=True)


@pytest.fixture
def leader(dossier):
    return employee(Role.TEAMLEIDER, dossier.team)


def test_the_new_one_sees_the_old_one_no_longer_and_history_stays(dossier, leader):
    old, new = dossier.current_casusregisseur, casusregisseur(dossier.team)
    services.hand_over(by=leader, dossier=dossier, casusregisseur=new, **WHY)
    dossier = Dossier.objects.with_people().get()
    assert policy.can_view(new, dossier)
    assert not policy.can_view(old, dossier)
    assert not Dossier.objects.visible_to(old).exists()
    people = [one.casusregisseur for one in dossier.assignments.order_by("started_on", "pk")]
    assert people == [old, new]
    assert dossier.assignments.get(ended_on=None).consultation == WHY["consultation"]
    assert new.name in Event.objects.get(name="casusregisseur.overgedragen").summary


@pytest.mark.parametrize("missing", ["consultation", "reason"])
def test_without_consultation_or_reason_nothing_happens(dossier, leader, missing):
    new = casusregisseur(dossier.team)
    with pytest.raises(services.NotConsulted):
        services.hand_over(by=leader, dossier=dossier, casusregisseur=new, **WHY | {missing: "  "})
    assert dossier.assignments.count() == 1


def test_who_and_when_not(dossier, leader):
    new, elsewhere = casusregisseur(dossier.team), casusregisseur(TeamFactory(berkelland=True))
    with pytest.raises(NotAllowed):
        services.hand_over(by=new, dossier=dossier, casusregisseur=new, **WHY)
    with pytest.raises(NotAllowed):
        services.hand_over(by=leader, dossier=dossier, casusregisseur=elsewhere, **WHY)
    old = dossier.current_casusregisseur
    with pytest.raises(IllegalMove):
        services.hand_over(by=leader, dossier=dossier, casusregisseur=old, **WHY)
    intake = DossierFactory(team=dossier.team)
    with pytest.raises(IllegalMove):
        services.hand_over(by=leader, dossier=intake, casusregisseur=new, **WHY)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(moves=st.lists(st.tuples(st.sampled_from(["assign", "hand_over"]), st.integers(0, 2))))
def test_always_exactly_one_current_assignment(moves):
    dossier = DossierFactory()
    leader = employee(Role.TEAMLEIDER, dossier.team)
    people = [casusregisseur(dossier.team) for _ in range(3)]
    done = 0
    for move, number in moves:
        arguments = WHY if move == "hand_over" else {"reason": "Past."}
        try:
            getattr(services, move)(
                by=leader, dossier=dossier, casusregisseur=people[number], **arguments
            )
            done += 1
        except DomainError:
            continue
        dossier = Dossier.objects.with_people().get(pk=dossier.pk)
        assert dossier.assignments.get(ended_on=None).casusregisseur == people[number]
        seeing = [one for one in people if policy.can_view(one, dossier)]
        assert seeing == [people[number]]
    assert dossier.assignments.count() == done

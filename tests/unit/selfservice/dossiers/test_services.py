"""Opening, assigning, inviting, looking: who may, and what is logged."""

import uuid

import pytest
from django.db import transaction

from portal.accounts.models import User
from portal.accounts.roles import Role
from portal.audit.models import Event
from portal.audit.purposes import Purpose
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.dossiers import services
from selfservice.dossiers.models import Dossier, Resident
from tests.factories.accounts import employee, resident
from tests.factories.core import TeamFactory
from tests.factories.dossiers import DossierFactory, casusregisseur

pytestmark = pytest.mark.django_db
PERSON = {"first_name": "Anja", "last_name": "Voorbeeld"}


@pytest.fixture
def team():
    return TeamFactory(winterswijk=True)


@pytest.fixture
def worker(team):
    return employee(Role.SOCIAAL_TEAM, team)


def test_the_sociaal_team_opens_a_dossier_in_intake(team, worker):
    dossier = services.open_dossier(by=worker, team=team, main_question="werk", **PERSON)
    assert dossier.state == Dossier.State.INTAKE
    assert dossier.resident.municipality == team.municipality
    assert Event.objects.get(name="dossier.geopend").data_subject_id == str(dossier.subject)


@pytest.mark.parametrize("role", [Role.CASUSREGISSEUR, Role.BEHANDELAAR, Role.REDACTEUR])
def test_others_do_not_open_a_dossier(team, role):
    with pytest.raises(NotAllowed):
        services.open_dossier(by=employee(role, team), team=team, main_question="werk", **PERSON)


def test_a_dossier_is_not_opened_in_another_team(worker):
    other = TeamFactory(berkelland=True)
    with pytest.raises(NotAllowed):
        services.open_dossier(by=worker, team=other, main_question="werk", **PERSON)
    assert not Resident.objects.exists()


def test_assigning_makes_the_dossier_active(team, worker):
    dossier, chosen = DossierFactory(team=team), casusregisseur(team)
    services.assign(by=worker, dossier=dossier, casusregisseur=chosen, reason="Past bij de vraag.")
    dossier.refresh_from_db()
    assert (dossier.state, dossier.current_casusregisseur) == (Dossier.State.ACTIVE, chosen)
    assert dossier.assignments.get().reason == "Past bij de vraag."
    assert Event.objects.filter(name="casusregisseur.toegewezen").count() == 1


def test_assigning_twice_is_a_handover_and_refused(team, worker):
    dossier = DossierFactory(team=team, active=True)
    with pytest.raises(IllegalMove, match="Draag het dossier over"):
        services.assign(by=worker, dossier=dossier, casusregisseur=casusregisseur(team), reason="x")


def test_the_chosen_colleague_works_in_this_team(team, worker):
    dossier = DossierFactory(team=team)
    for chosen in (casusregisseur(TeamFactory(berkelland=True)), worker):
        with pytest.raises(NotAllowed, match="geen casusregisseur"):
            services.assign(by=worker, dossier=dossier, casusregisseur=chosen, reason="x")


def test_a_casusregisseur_does_not_assign(team):
    by = casusregisseur(team)
    with pytest.raises(NotAllowed):
        services.assign(by=by, dossier=DossierFactory(team=team), casusregisseur=by, reason="x")


def test_an_account_is_tied_once(team, worker):
    dossier = DossierFactory(team=team)
    services.provide_account(by=worker, dossier=dossier, account=resident())
    with pytest.raises(IllegalMove):
        services.provide_account(by=worker, dossier=dossier, account=resident())


def test_an_account_of_staff_is_not_tied_to_a_resident(team, worker):
    with pytest.raises(IllegalMove):
        services.provide_account(by=worker, dossier=DossierFactory(team=team), account=worker)


def test_who_may_not_see_the_dossier_gives_no_account(team):
    stranger = employee(Role.SOCIAAL_TEAM, TeamFactory(berkelland=True))
    with pytest.raises(NotAllowed):
        services.provide_account(by=stranger, dossier=DossierFactory(team=team), account=resident())


def test_inviting_makes_an_account_and_a_code(team, worker):
    dossier = DossierFactory(team=team)
    code = services.invite_resident(by=worker, dossier=dossier, email="Anja@voorbeeld.example")
    found = Resident.objects.get(pk=dossier.resident_id)
    assert code
    assert found.user.email == "anja@voorbeeld.example"
    assert found.email == "Anja@voorbeeld.example"


def test_inviting_again_keeps_the_account(team, worker):
    dossier = DossierFactory(team=team, with_account=True)
    account = dossier.resident.user
    assert services.invite_resident(by=worker, dossier=dossier)
    assert User.objects.filter(kind=User.Kind.RESIDENT).get() == account


def test_an_address_of_another_is_refused_and_nothing_is_left(team, worker):
    taken, dossier = resident(), DossierFactory(team=team)
    with pytest.raises(IllegalMove), transaction.atomic():
        services.invite_resident(by=worker, dossier=dossier, email=taken.email)
    assert Resident.objects.get(pk=dossier.resident_id).user is None


def test_a_teamleider_does_not_invite(team):
    with pytest.raises(NotAllowed):
        services.invite_resident(
            by=employee(Role.TEAMLEIDER, team), dossier=DossierFactory(team=team), email="a@b.nl"
        )


def test_a_look_is_logged_with_who_and_why(team, worker):
    dossier = DossierFactory(team=team)
    services.look(by=worker, public_id=dossier.public_id, what="het plan")
    event = Event.objects.get()
    assert event.summary == f"{worker.name} bekeek het plan."
    assert (event.actor_id, event.data_subject_id) == (str(worker.public_id), str(dossier.subject))
    assert event.processing_activity_id == Purpose.GUIDANCE


def test_the_own_look_says_u():
    dossier = DossierFactory(with_account=True)
    services.look(by=dossier.resident.user, what="uw plan")
    event = Event.objects.get()
    assert (event.summary, event.processing_activity_id) == (
        "U bekeek uw plan.",
        Purpose.OWN_ACCESS,
    )


def test_foreign_and_invented_look_the_same_and_leave_no_trace(worker):
    foreign = DossierFactory(team=TeamFactory(berkelland=True))
    for public_id in (foreign.public_id, uuid.uuid4()):
        with pytest.raises(Dossier.DoesNotExist):
            services.look(by=worker, public_id=public_id, what="het dossier")
    with pytest.raises(NotAllowed):
        services.note_look(by=worker, dossier=foreign, what="het dossier")
    assert not Event.objects.exists()


def test_a_look_that_is_rolled_back_was_no_look(team, worker):
    dossier = DossierFactory(team=team)
    with transaction.atomic():
        services.look(by=worker, public_id=dossier.public_id, what="het plan")
        transaction.set_rollback(True)
    assert not Event.objects.exists()

"""One resident, seen by a colleague: the look is logged, the plan is read, others are not there."""

import uuid

import pytest
from pytest_django.asserts import assertContains, assertNotContains

from portal.audit.models import Event
from selfservice.dossiers.services import look
from selfservice.plans.models import Step
from tests.factories import plans
from tests.factories.core import TeamFactory
from tests.factories.dossiers import DossierFactory, casusregisseur
from tests.helpers import login

pytestmark = pytest.mark.django_db


def page(dossier) -> str:
    return f"/werkplek/dossiers/{dossier.public_id}/"


def test_all_that_is_known_is_there(desk, team):
    dossier = DossierFactory(team=team, active=True, with_account=True)
    version = plans.accepted(dossier)
    response = desk.get(page(dossier))
    person = dossier.resident
    for text in (person.name, person.address, dossier.current_casusregisseur.name, "Akkoord"):
        assertContains(response, text)
    for text in (version.goals.get().title, "in Mijn omgeving", "Past bij de hoofdvraag."):
        assertContains(response, text)


def test_the_look_is_logged_and_shown(desk, worker, team):
    dossier = DossierFactory(team=team)
    response = desk.get(page(dossier))
    assertContains(response, f"{worker.name} bekeek uw dossier.")
    assert Event.objects.get(name="dossier.bekeken").actor_id == str(worker.public_id)


def test_a_foreign_dossier_does_not_exist(desk):
    foreign = DossierFactory(team=TeamFactory(berkelland=True))
    assert desk.get(page(foreign)).status_code == 404
    assert desk.get(f"/werkplek/dossiers/{uuid.uuid4()}/").status_code == 404
    assert not Event.objects.exists()


@pytest.mark.parametrize("action", ["casusregisseur/", "uitnodigen/", "stap/1/"])
def test_nor_can_it_be_changed(desk, action):
    foreign = DossierFactory(team=TeamFactory(berkelland=True))
    assert desk.post(page(foreign) + action).status_code == 404


def test_the_casusregisseur_ticks_the_own_step(client, team):
    dossier = DossierFactory(team=team, active=True, with_account=True)
    own, guide, partner = plans.accepted(dossier).goals.get().steps.all()
    browser = login(client, dossier.current_casusregisseur)
    for step in (guide, partner):
        browser.post(f"{page(dossier)}stap/{step.pk}/", {"gedaan": "ja"})
        assert Step.objects.get(pk=step.pk).state == Step.State.DONE
    assert browser.post(f"{page(dossier)}stap/{own.pk}/", {"gedaan": "ja"}).status_code == 403


def test_the_team_reads_the_plan_only(desk, team):
    dossier = DossierFactory(team=team, active=True, with_account=True)
    step = plans.accepted(dossier).goals.get().steps.last()
    assertNotContains(desk.get(page(dossier)), f"stap/{step.pk}/")
    assert desk.post(f"{page(dossier)}stap/{step.pk}/", {"gedaan": "ja"}).status_code == 403


def test_a_step_of_another_resident_is_not_found(client, team):
    mine = DossierFactory(team=team, active=True)
    other = DossierFactory(
        team=team,
        active=True,
        with_account=True,
        current_casusregisseur=mine.current_casusregisseur,
    )
    step = plans.accepted(other).goals.get().steps.last()
    browser = login(client, mine.current_casusregisseur)
    assert browser.post(f"{page(mine)}stap/{step.pk}/", {"gedaan": "ja"}).status_code == 404


@pytest.mark.parametrize(("goals", "steps", "looks"), [(1, 1, 1), (5, 8, 100)])
def test_the_number_of_queries_stands_still(
    desk, team, goals, steps, looks, django_assert_num_queries
):
    dossier = DossierFactory(team=team, active=True, with_account=True)
    plans.accepted(dossier, plans.plan_text(goals=goals, steps=steps))
    for _ in range(looks):
        desk.get(page(dossier))
    with django_assert_num_queries(19):
        assert desk.get(page(dossier)).status_code == 200


def test_with_many_candidates_the_same(desk, team, django_assert_num_queries):
    dossier = DossierFactory(team=team)
    counts = []
    for _ in range(2):
        casusregisseur(team)
        with django_assert_num_queries(17):
            counts.append(desk.get(page(dossier)).status_code)
    assert counts == [200, 200]


def test_colleagues_do_not_see_when_the_resident_looks(desk, client, team):
    dossier = DossierFactory(team=team, active=True, with_account=True)
    look(by=dossier.resident.user, what="uw plan")
    look(by=dossier.current_casusregisseur, public_id=dossier.public_id, what="uw plan")
    response = desk.get(page(dossier))
    assertContains(response, f"{dossier.current_casusregisseur.name} bekeek uw plan.")
    assertNotContains(response, "U bekeek")

"""`/mijn/`: who is to act, who helps; nothing yet, not yet and not allowed are three screens."""

import pytest
from pytest_django.asserts import (
    assertContains,
    assertNotContains,
    assertRedirects,
    assertTemplateUsed,
)

from portal.audit.models import Event
from selfservice.plans import services
from tests.factories import plans
from tests.factories.accounts import away, employee, resident
from tests.factories.dossiers import DossierFactory, casusregisseur
from tests.helpers import login

pytestmark = pytest.mark.django_db


def test_the_card_of_the_casusregisseur_with_stand_in(mijn, dossier):
    person = dossier.current_casusregisseur
    away(person, casusregisseur(dossier.team, first_name="Jan", last_name="Wolters"))
    response = mijn.get("/mijn/")
    for text in (person.name, "klantmanager", person.profile.hours, "Jan Wolters"):
        assertContains(response, text)


def test_without_plan_we_are_to_act(mijn):
    response = mijn.get("/mijn/")
    assertContains(response, "Nu aan zet: wij")
    assertContains(response, "U heeft nog geen plan")


def test_a_proposal_makes_it_the_residents_turn(mijn, dossier):
    plans.proposed(dossier)
    response = mijn.get("/mijn/")
    assertContains(response, "Nu aan zet: u")
    assertContains(response, "Lees het voorstel")


def test_the_next_own_step_with_its_date(mijn, dossier):
    version = plans.accepted(dossier, plans.plan_text(steps=3))
    response = mijn.get("/mijn/")
    assertContains(response, "Uw volgende stap: Stap 1")
    assertContains(response, "0 van 3 stappen gedaan")
    services.tick_step(by=dossier.resident.user, step=version.goals.get().steps.first(), done=True)
    response = mijn.get("/mijn/")
    assertContains(response, "Nu aan zet: wij")
    assertContains(response, "1 van 3 stappen gedaan")


def test_the_look_is_logged(mijn, dossier):
    mijn.get("/mijn/")
    event = Event.objects.get(name="dossier.bekeken")
    assert (event.summary, event.data_subject_id) == (
        "U bekeek uw overzicht.",
        str(dossier.subject),
    )


def test_not_yet_in_intake(client):
    dossier = DossierFactory(intake=True, with_account=True)
    response = login(client, dossier.resident.user).get("/mijn/")
    assertTemplateUsed(response, "mijn/overzicht/not_yet.html")
    assertContains(response, "Uw casusregisseur is er nog niet")
    assertContains(response, dossier.team.name)


@pytest.mark.parametrize("path", ["/mijn/", "/mijn/plan/", "/mijn/gegevens/"])
def test_nothing_without_dossier(client, path):
    response = login(client, resident()).get(path)
    assertTemplateUsed(response, "mijn/overzicht/nothing.html")
    assertContains(response, "/eerste-vraag/")


@pytest.mark.parametrize("path", ["/mijn/", "/mijn/plan/", "/mijn/gegevens/"])
def test_not_allowed_for_staff(client, path):
    assert login(client, employee("casusregisseur")).get(path).status_code == 403


@pytest.mark.parametrize("path", ["/mijn/", "/mijn/plan/", "/mijn/gegevens/"])
def test_a_visitor_logs_in_first(client, path):
    assertRedirects(
        client.get(path), f"/accounts/login/?next={path}", fetch_redirect_response=False
    )


def test_what_is_private_stays_out_of_caches(mijn):
    assert "no-store" in mijn.get("/mijn/").headers["Cache-Control"]


def test_a_post_is_refused(mijn):
    assert mijn.post("/mijn/").status_code == 405


@pytest.mark.parametrize(("goals", "steps"), [(1, 1), (10, 10)])
def test_the_number_of_queries_stands_still(mijn, dossier, goals, steps, django_assert_num_queries):
    plans.accepted(dossier, plans.plan_text(goals=goals, steps=steps))
    plans.proposed(dossier, plans.plan_text(goals=goals, steps=steps))
    with django_assert_num_queries(16):
        response = mijn.get("/mijn/")
    assertNotContains(response, "U heeft nog geen plan")

"""`/mijn/plan/`: reading, agreeing, ticking off; nobody else's plan."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from selfservice.plans import services
from selfservice.plans.models import Goal, PlanVersion, Step
from selfservice.plans.queries import text_of
from tests.factories import plans
from tests.factories.accounts import resident
from tests.factories.dossiers import DossierFactory
from tests.helpers import login

pytestmark = pytest.mark.django_db
PLAN = "/mijn/plan/"


def agree(browser, version, seen: str | None = None):
    values = {"tekst": version.text_hash if seen is None else seen}
    return browser.post(f"{PLAN}versie/{version.number}/akkoord/", values)


def test_there_is_no_plan_yet(mijn):
    assertContains(mijn.get(PLAN), "U heeft nog geen plan")


def test_everything_of_the_plan_is_there(mijn, dossier):
    version = plans.accepted(dossier, plans.plan_text(goals=2))
    response = mijn.get(PLAN)
    goal = version.goals.first()
    for text in (goal.title, goal.why, goal.done_when, "Werk en opleiding", "Graafschap College"):
        assertContains(response, text)
    for text in (version.talents.split(".")[0], version.wishes, "6 maanden", "Met uw akkoord"):
        assertContains(response, text)


def test_a_draft_is_not_shown(mijn, dossier):
    version = plans.draft(dossier)
    assertContains(mijn.get(PLAN), "U heeft nog geen plan")
    assert mijn.get(f"{PLAN}versie/{version.number}/").status_code == 404


def test_a_proposal_waits_and_says_what_agreeing_means(mijn, dossier):
    plans.proposed(dossier)
    response = mijn.get(PLAN)
    assertContains(response, "Dit voorstel wacht op u")
    assertContains(response, "Ik ga akkoord met dit plan")
    assertContains(response, "u mag het later altijd veranderen")
    assertNotContains(response, "Dit heb ik gedaan")


def test_agreeing(mijn, dossier):
    version = plans.proposed(dossier)
    agree(mijn, version)
    version.refresh_from_db()
    assert version.state == PlanVersion.State.ACCEPTED
    assertContains(mijn.get(PLAN), "Dit is nu uw plan")


def test_a_double_click_agrees_once(mijn, dossier):
    version = plans.proposed(dossier)
    agree(mijn, version)
    assertRedirects(agree(mijn, version), PLAN)


def test_agreeing_with_an_old_version_shows_the_new_one(mijn, dossier):
    old = plans.proposed(dossier)
    new = plans.proposed(dossier, replace(text_of(old), months=9))
    response = agree(mijn, old)
    assert response.status_code == 409
    assertContains(response, "nieuwer voorstel", status_code=409)
    assertContains(response, new.text_hash, status_code=409)


@pytest.mark.parametrize("seen", ["", "0" * 64])
def test_another_text_on_the_screen_is_refused(mijn, dossier, seen):
    version = plans.proposed(dossier)
    assertContains(agree(mijn, version, seen), "Lees het plan opnieuw", status_code=409)
    version.refresh_from_db()
    assert version.state == PlanVersion.State.PROPOSED


def test_both_versions_stay_readable_with_what_changed(mijn, dossier):
    first = plans.accepted(dossier)
    plans.accepted(dossier, replace(text_of(first), months=9))
    assertContains(mijn.get(f"{PLAN}versie/1/"), "Deze versie geldt niet meer")
    response = mijn.get(f"{PLAN}versie/2/")
    assertContains(response, "Het plan duurt nu 9 maanden.")
    assertContains(response, f"{PLAN}versie/1/")


@pytest.mark.parametrize("number", [2, 99])
def test_a_version_that_is_not_there(mijn, dossier, number):
    plans.accepted(dossier)
    assert mijn.get(f"{PLAN}versie/{number}/").status_code == 404
    assert mijn.post(f"{PLAN}versie/{number}/akkoord/").status_code == 404


def test_ticking_off_and_undoing(mijn, dossier):
    step = plans.accepted(dossier).goals.get().steps.first()
    response = mijn.post(f"{PLAN}stap/{step.pk}/", {"gedaan": "ja"}, follow=True)
    assertContains(response, "De stap is afgevinkt")
    assert Step.objects.get(pk=step.pk).state == Step.State.DONE
    mijn.post(f"{PLAN}stap/{step.pk}/", {"gedaan": "nee"})
    assert Step.objects.get(pk=step.pk).state == Step.State.TODO


def test_the_step_of_another_is_refused(mijn, dossier):
    step = plans.accepted(dossier).goals.get().steps.last()
    assert mijn.post(f"{PLAN}stap/{step.pk}/", {"gedaan": "ja"}).status_code == 403


def test_while_a_proposal_waits_ticking_stays_with_the_plan_in_force(mijn, dossier):
    step = plans.accepted(dossier).goals.get().steps.first()
    plans.proposed(dossier)
    response = mijn.post(f"{PLAN}stap/{step.pk}/", {"gedaan": "ja"})
    assert response.url == f"{PLAN}versie/1/#doel-{step.goal_id}"


def test_reaching_a_goal(mijn, dossier):
    version = plans.accepted(dossier, plans.plan_text(steps=1))
    goal = version.goals.get()
    mijn.post(f"{PLAN}stap/{goal.steps.get().pk}/", {"gedaan": "ja"})
    assertContains(mijn.get(PLAN), "Ik heb dit doel gehaald")
    mijn.post(f"{PLAN}doel/{goal.pk}/", {"gehaald": "ja"})
    assert Goal.objects.get(pk=goal.pk).state == Goal.State.REACHED


def test_nothing_of_another_resident_can_be_reached(mijn, dossier):
    plans.accepted(dossier)
    other = plans.accepted(DossierFactory(active=True, with_account=True))
    goal = other.goals.get()
    assert mijn.post(f"{PLAN}stap/{goal.steps.first().pk}/", {"gedaan": "ja"}).status_code == 404
    assert mijn.post(f"{PLAN}doel/{goal.pk}/", {"gehaald": "ja"}).status_code == 404


def test_a_get_changes_nothing(mijn, dossier):
    version = plans.proposed(dossier)
    assert mijn.get(f"{PLAN}versie/1/akkoord/").status_code == 405
    version.refresh_from_db()
    assert version.state == PlanVersion.State.PROPOSED


def test_without_dossier_a_change_is_not_found(client):
    assert login(client, resident()).post(f"{PLAN}stap/1/").status_code == 404


@pytest.mark.parametrize("path", [PLAN, f"{PLAN}versie/1/"])
@pytest.mark.parametrize(("goals", "steps"), [(1, 1), (4, 10)])
def test_at_most_twelve_queries(mijn, dossier, path, goals, steps):
    first = plans.accepted(dossier, plans.plan_text(goals=goals, steps=steps))
    second = plans.proposed(dossier, replace(text_of(first), months=9))
    for goal in (first.goals.get(order=1), second.goals.get(order=1)):
        for _ in range(steps):
            services.remark(by=dossier.resident.user, goal=goal, text="Kan dit ook later?")
    with CaptureQueriesContext(connection) as asked:
        assert mijn.get(path).status_code == 200
    assert len(asked) <= 12  # every statement, the savepoint around the log too

"""Reading plans costs the same with one step and with forty, one resident and many."""

from dataclasses import replace

import pytest

from portal.core.turn import Who
from selfservice.dossiers.models import Dossier
from selfservice.plans import queries
from tests.factories import plans
from tests.factories.dossiers import DossierFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def dossier():
    return DossierFactory(active=True, with_account=True)


@pytest.mark.parametrize(("goals", "steps"), [(1, 1), (4, 10)])
def test_a_reading_takes_three_queries(dossier, goals, steps, django_assert_num_queries):
    plans.accepted(dossier, plans.plan_text(goals=goals, steps=steps))
    plans.proposed(dossier, plans.plan_text(goals=goals, steps=steps))
    with django_assert_num_queries(3):
        reading = queries.reading(dossier, casusregisseur="Marieke")
    assert reading.page.total == goals * steps


@pytest.mark.parametrize("many", [1, 12])
def test_summaries_take_three_queries(many, django_assert_num_queries):
    for _ in range(many):
        plans.proposed(DossierFactory(active=True), plans.plan_text(steps=4))
    dossiers = list(Dossier.objects.with_people())
    with django_assert_num_queries(3):
        found = queries.summaries(dossiers)
    assert {one.state_text for one in found.values()} == {"Wacht op akkoord"}


def test_nothing_to_read_before_a_proposal(dossier):
    plans.draft(dossier)
    assert queries.reading(dossier) is None
    assert queries.reading(dossier, number=1) is None
    assert queries.draft_of(dossier).number == 1


def test_what_waits_is_read_first_and_the_rest_by_number(dossier):
    first = plans.accepted(dossier)
    second = plans.proposed(dossier)
    assert queries.reading(dossier).page.version == second
    assert queries.reading(dossier).in_force == first
    assert queries.reading(dossier, number=1).page.version == first
    assert queries.reading(dossier, number=9) is None


def test_the_first_step_to_do_is_now(dossier):
    steps = (plans.step_text("A"), plans.step_text("B", actor="casusregisseur"))
    goal = replace(plans.goal_text(), steps=(*steps, plans.step_text("C")))
    version = plans.proposed(dossier, replace(plans.plan_text(), goals=(goal,)))
    goal = queries.plan_page(version, "Marieke").goals[0]
    assert [step.state for step in goal.steps] == ["now", "next", "next"]
    assert [step.who for step in goal.steps] == ["U", "Marieke", "U"]


def test_the_state_in_words(dossier):
    def state() -> str:
        return queries.summary_of(dossier).state_text

    assert state() == "Nog geen plan"
    plans.accepted(dossier)
    assert state() == "Akkoord"
    plans.proposed(dossier)
    assert state() == "Nieuwe versie wacht op akkoord"
    assert queries.summary_of(dossier).turn.who == Who.YOU
    assert queries.waiting_count(Dossier.objects.all()) == 1

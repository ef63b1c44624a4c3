"""Changes of the resident and the conditions of a takeover, as plain rules."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from selfservice.plans.rules.comparison import differences
from selfservice.plans.rules.completeness import missing
from selfservice.plans.rules.editing import (
    DropGoal,
    DropStep,
    PutGoal,
    PutStep,
    apply,
    clashes,
    is_blank,
)
from selfservice.plans.rules.takeover import Asked, Earlier, holds, refusals
from selfservice.plans.rules.text import GoalText, PlanText, StepText, text_hash

TODAY = date(2026, 11, 21)
STEP = StepText("Bellen", "inwoner", key="s1")
GOAL = GoalText("huisvesting", "Wonen", "Rust", "Sleutel", (STEP,), key="g1")
PLAN = PlanText("", "", TODAY, 6, TODAY + timedelta(days=60), (GOAL,))


def test_new_goal_and_step_come_at_the_end():
    step = PutStep("g1", StepText("Mailen", "inwoner"))
    assert [s.title for s in apply(PLAN, step).goals[0].steps] == ["Bellen", "Mailen"]
    goal = PutGoal(replace(GOAL, key="", title="Geld"))
    assert [g.title for g in apply(PLAN, goal).goals] == ["Wonen", "Geld"]


def test_new_words_of_a_goal_keep_its_steps():
    text = apply(PLAN, PutGoal(GoalText("huisvesting", "Anders", "x", "y", key="g1")))
    assert (text.goals[0].title, text.goals[0].steps) == ("Anders", (STEP,))


def test_taking_out():
    assert apply(PLAN, DropStep("s1")).goals[0].steps == ()
    assert apply(PLAN, DropGoal("g1")).goals == ()
    assert apply(PLAN, DropGoal("weg")) == PLAN


@pytest.mark.parametrize(
    ("edit", "clash"),
    [
        (PutGoal(replace(GOAL, title="Mijn woorden")), True),
        (PutStep("g1", replace(STEP, title="Appen")), False),
        (PutStep("g1", StepText("Nieuw", "inwoner")), False),
        (DropGoal("g1"), True),
    ],
)
def test_only_a_change_of_the_same_thing_clashes(edit, clash):
    stored = replace(PLAN, goals=(replace(GOAL, title="Hun woorden"),))
    assert clashes(edit, seen=PLAN, stored=stored) is clash


def test_a_step_that_is_gone_clashes_with_its_change():
    stored = apply(PLAN, DropStep("s1"))
    assert clashes(PutStep("g1", replace(STEP, title="x")), seen=PLAN, stored=stored)


def test_something_without_a_name_is_blank():
    assert is_blank(PutStep("g1", StepText("  ", "inwoner")))
    assert not is_blank(DropStep("s1"))


def test_later_evaluations_are_text_and_old_hashes_stay():
    later = replace(PLAN, later_evaluations=(TODAY + timedelta(days=90),))
    assert text_hash(later) != text_hash(PLAN)
    assert "Daarna kijkt u nog samen op 19 februari 2027." in differences(PLAN, later)
    assert "Daarna is er geen evaluatie meer." in differences(later, PLAN)
    assert missing(later) == []
    before = replace(PLAN, later_evaluations=(TODAY,))
    assert "evaluatie" in missing(before)[0]


def asked(days=14, **values):
    return Asked(**{"why": "Ziek", "ends_on": TODAY + timedelta(days=days)} | values)


def ask(one, earlier=None):
    return refusals(one, today=TODAY, longest_days=42, earlier=earlier)


@pytest.mark.parametrize("days", [1, 42])
def test_a_takeover_within_the_longest_term(days):
    assert ask(asked(days)) == []


@pytest.mark.parametrize(
    "one",
    [
        asked(0),
        asked(43),
        asked(why=" "),
        asked(consulted_on=TODAY),
        asked(consulted_on=TODAY + timedelta(days=1), consultation="x"),
    ],
)
def test_a_takeover_that_may_not_be(one):
    assert ask(one)


def test_again_only_after_a_new_consultation():
    before = Earlier(starts_on=TODAY - timedelta(days=30), runs=False)
    assert ask(asked(), before)
    old = asked(consulted_on=before.starts_on, consultation="Toen")
    assert ask(old, before)
    assert ask(asked(consulted_on=TODAY, consultation="Nu"), before) == []
    assert ask(asked(consulted_on=TODAY, consultation="Nu"), replace(before, runs=True))


def test_again_on_the_same_day_needs_another_consultation():
    """P5: renewable only after a new consultation, and then at once."""
    before = Earlier(TODAY, runs=False, consulted_on=TODAY, consultation="Vanochtend besproken.")
    assert ask(asked(consulted_on=TODAY, consultation="Vanochtend  besproken."), before)
    assert ask(asked(consulted_on=TODAY, consultation="Vanmiddag opnieuw."), before) == []
    without = Earlier(TODAY, runs=False)
    assert ask(asked(), without)
    assert ask(asked(consulted_on=TODAY, consultation="Vanmiddag."), without) == []
    assert ask(asked(consulted_on=TODAY - timedelta(days=1), consultation="x"), without)


def test_on_its_date_the_regie_is_back():
    end = TODAY + timedelta(days=3)
    assert holds(TODAY, end, False, end - timedelta(days=1))
    assert not holds(TODAY, end, False, end)
    assert not holds(TODAY, end, True, TODAY)

"""The hash stands for the text: same text same hash, other text other hash."""

from dataclasses import replace
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selfservice.plans.rules.text import GoalText, PlanText, StepText, canonical, text_hash

# How fast this machine draws texts says nothing about the hash.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
words = st.text(max_size=20)
days = st.dates(date(2020, 1, 1), date(2040, 1, 1))
steps = st.builds(
    StepText,
    title=words,
    actor=st.sampled_from(["inwoner", "casusregisseur", "partner"]),
    actor_name=words,
    from_on=st.none() | days,
    until_on=st.none() | days,
    key=st.uuids().map(str),
)
goals = st.builds(
    GoalText,
    life_area=st.sampled_from(["financien", "justitie"]),
    title=words,
    why=words,
    done_when=words,
    steps=st.lists(steps, max_size=3).map(tuple),
    key=st.uuids().map(str),
)
plans = st.builds(
    PlanText,
    talents=words,
    wishes=words,
    starts_on=days,
    months=st.integers(1, 24),
    evaluate_on=days,
    goals=st.lists(goals, max_size=3).map(tuple),
    later_evaluations=st.lists(days, max_size=2).map(tuple),
)


@patient
@given(plans, plans)
def test_hashes_are_equal_exactly_when_texts_are(one, other):
    assert (text_hash(one) == text_hash(other)) == (canonical(one) == canonical(other))


@patient
@given(plans)
def test_keys_and_line_ends_are_no_text(plan):
    other_keys = tuple(replace(goal, key="", steps=goal.steps) for goal in plan.goals)
    spaced = replace(plan, goals=other_keys, talents=f"{plan.talents}\r\n", wishes=plan.wishes)
    assert text_hash(spaced) == text_hash(plan)


def plan(**fields) -> PlanText:
    day = date(2026, 12, 1)
    values = {"talents": "", "wishes": "", "starts_on": day, "months": 6, "evaluate_on": day}
    return PlanText(**values | fields)


def test_text_cannot_move_from_one_field_to_the_next_unseen():
    assert text_hash(plan(talents="a", wishes="b")) != text_hash(plan(talents="ab", wishes=""))
    assert text_hash(plan(talents="a\nb")) != text_hash(plan(talents="a", wishes="b"))


def test_accents_written_in_two_ways_are_one_text():
    assert text_hash(plan(talents="café")) == text_hash(plan(talents="café"))


def test_the_way_of_writing_out_stands_still():
    """A changed canonical form would make every agreement look forged: then FORM goes up."""
    assert canonical(plan(talents="Ik kook.")) == (
        '{"evaluate_on":"2026-12-01","form":1,"goals":[],"months":6,'
        '"starts_on":"2026-12-01","talents":"Ik kook.","wishes":""}'
    )

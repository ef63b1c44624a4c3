"""Every state says who is to act, and what is expected."""

from datetime import date, timedelta

import pytest

from portal.core.turn import Who
from selfservice.aanvragen.rules.routing import Place
from selfservice.aanvragen.rules.states import Action, State
from selfservice.aanvragen.rules.timeline import Happened, timeline
from selfservice.aanvragen.rules.turn import LATE, Standing, turn

TODAY = date(2026, 11, 3)
SOON = TODAY + timedelta(days=3)


@pytest.mark.parametrize("state", [*State, "onbekend"])
def test_every_state_has_a_sentence_without_gaps(state):
    for place in Place:
        found = turn(Standing(state, TODAY, place=place))
        assert found.sentence.endswith(".")
        assert "  " not in found.sentence


def test_a_draft_is_the_residents_turn_and_the_rest_ours():
    assert turn(Standing(State.DRAFT, TODAY)).who == Who.YOU
    assert turn(Standing(State.SUBMITTED, TODAY, due=SOON)).due == SOON
    taken = turn(Standing(State.IN_PROGRESS, TODAY, due=SOON, handler="Kim Bakker"))
    assert (taken.who, "Kim Bakker" in taken.sentence) == (Who.WE, True)
    assert turn(Standing(State.WITHDRAWN, TODAY)).who == Who.NOBODY


def test_past_our_own_date_we_say_so_by_the_date_alone():
    late = Standing(State.SUBMITTED, TODAY, due=TODAY - timedelta(days=1))
    assert turn(late).sentence == LATE
    assert not Standing(State.SUBMITTED, TODAY, due=TODAY).is_late
    assert not Standing(State.DECIDED, TODAY, due=TODAY - timedelta(days=1)).is_late


def test_first_a_conversation_names_the_casusregisseur():
    standing = Standing(
        State.SUBMITTED, TODAY, place=Place.CASUSREGISSEUR, due=SOON, casusregisseur="Ans Vos"
    )
    assert "Ans Vos" in turn(standing).sentence
    assert timeline([], standing)[0].who == "Ans Vos"


def test_the_timeline_shows_past_and_expected_steps_with_who_and_when():
    events = [Happened(Action.SUBMIT, TODAY, "U"), Happened(Action.TAKE, TODAY, "Kim Bakker")]
    steps = timeline(events, Standing(State.IN_PROGRESS, TODAY, due=SOON, handler="Kim Bakker"))
    assert [step.state for step in steps] == ["done", "done", "now", "next"]
    assert all(step.who and step.meta for step in steps)


def test_after_a_decision_only_objecting_is_left_and_then_nothing():
    events = [Happened(Action.DECIDE, TODAY, "Kim Bakker")]
    open_term = timeline(events, Standing(State.DECIDED, TODAY, until=SOON), "deels")
    assert open_term[0].title == "Er is een besluit: deels toegekend"
    assert open_term[-1].meta == "Tot en met 6 november 2026"
    assert len(timeline(events, Standing(State.DECIDED, TODAY + timedelta(9), until=SOON))) == 1

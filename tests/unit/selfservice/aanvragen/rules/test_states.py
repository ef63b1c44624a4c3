"""The state machine over every state, action and role."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfservice.aanvragen.rules.states import (
    CLOSED,
    FILED,
    MOVES,
    REFUSALS,
    Action,
    Actor,
    State,
    next_state,
)

EVERYTHING = list(product(State, Action, Actor))


@pytest.mark.parametrize(("state", "action", "actor"), EVERYTHING)
def test_only_what_the_table_allows(state, action, actor):
    assert next_state(state, action, actor) == MOVES.get((state, action, actor))


@given(st.lists(st.tuples(st.sampled_from(list(Action)), st.sampled_from(list(Actor)))))
def test_whatever_is_tried_the_story_stays_true(tries):
    state, story = State.DRAFT, [State.DRAFT]
    for action, actor in tries:
        state = next_state(state, action, actor) or state
        story.append(state)
    # Never back to a draft, never out of an end state.
    first_filed = next((place for place, seen in enumerate(story) if seen in FILED), len(story))
    assert State.DRAFT not in story[first_filed:]
    closed = next((place for place, seen in enumerate(story) if seen in CLOSED), len(story))
    assert len(set(story[closed:])) <= 1


def test_nobody_may_do_nothing_and_every_refusal_has_a_sentence():
    assert not any(actor == Actor.NOBODY for _, _, actor in MOVES)
    assert set(REFUSALS) == set(Action)
    assert all(sentence.endswith(".") for sentence in REFUSALS.values())


def test_who_decides_and_who_files():
    deciders = {(state, who) for state, action, who in MOVES if action == Action.DECIDE}
    filers = {actor for _, action, actor in MOVES if action == Action.SUBMIT}
    # The handler decides; a proposal of the handler is decided by another of the desk, never self.
    assert deciders == {(State.IN_PROGRESS, Actor.HANDLER), (State.CONFIRMING, Actor.DESK)}
    assert filers == {Actor.RESIDENT, Actor.WRITER}

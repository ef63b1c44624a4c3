"""States, promises and reasons of a first question."""

from datetime import date
from itertools import product

import pytest

from selfservice.eerste_vragen.rules.promise import answer_by
from selfservice.eerste_vragen.rules.states import MOVES, REFUSALS, Action, State, next_state


@pytest.mark.parametrize(("state", "action"), list(product(State, Action)))
def test_only_what_the_table_allows(state, action):
    assert next_state(state, action) == MOVES.get((state, action))
    assert REFUSALS[action].endswith(".")


def test_what_is_handled_stays_handled():
    assert not [move for move in MOVES if move[0] == State.HANDLED]


@pytest.mark.parametrize(
    ("received", "urgent", "due"),
    [
        (date(2026, 11, 3), False, date(2026, 11, 6)),
        (date(2026, 11, 3), True, date(2026, 11, 4)),
        (date(2026, 12, 24), True, date(2026, 12, 28)),
        (date(2026, 11, 7), False, date(2026, 11, 11)),
    ],
)
def test_promised_on_working_days(received, urgent, due):
    assert answer_by(received, urgent) == due

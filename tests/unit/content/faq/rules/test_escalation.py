"""States and the clock of a question to the specialist."""

from datetime import date

import pytest

from content.faq.rules.escalation import (
    MOVES,
    Move,
    State,
    after_pause,
    answer_by,
    next_state,
    tell_the_caller,
)

FRIDAY, SATURDAY, MONDAY, TUESDAY = (date(2026, 11, day) for day in (20, 21, 23, 24))


@pytest.mark.parametrize(
    ("asked", "urgent", "due"),
    [
        (FRIDAY, False, TUESDAY),
        (FRIDAY, True, FRIDAY),
        (SATURDAY, True, MONDAY),
        (SATURDAY, False, date(2026, 11, 25)),
        (date(2026, 12, 24), False, date(2026, 12, 29)),
    ],
)
def test_the_clock_runs_on_working_days(asked, urgent, due):
    assert answer_by(asked, urgent) == due


def test_the_clock_stands_still_while_the_asker_explains():
    assert after_pause(TUESDAY, FRIDAY, MONDAY) == date(2026, 11, 25)
    assert after_pause(TUESDAY, MONDAY, MONDAY) == TUESDAY
    assert after_pause(TUESDAY, SATURDAY, date(2026, 11, 22)) == TUESDAY


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("move", list(MOVES))
def test_only_written_moves_are_possible(state, move):
    before, after = MOVES[move]
    assert next_state(state, move) == (after if state in before else None)


def test_what_to_say_to_the_caller():
    text = tell_the_caller(TUESDAY, FRIDAY, "Winterswijk")
    assert "uiterlijk dinsdag 24 november terug" in text
    assert "sociaal team van Winterswijk" in text
    assert "vandaag nog" in tell_the_caller(FRIDAY, FRIDAY, "")
    assert Move.ASK not in MOVES

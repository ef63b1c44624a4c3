"""Figures of a year: percentiles by hand, and nothing small to be seen or reckoned."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.core.small_numbers import TOTAL, Hidden
from selfservice.aanvragen.rules.figures import AtLeast, Counted, lines, percentile

ROWS, COLUMNS = (1, 2, 3), ("a", "b")


@pytest.mark.parametrize(
    ("days", "half", "tenths"),
    [
        ({7: 1}, 7, 7),
        ({1: 1, 2: 1, 3: 1, 4: 1}, 2, 4),
        ({10: 5, 20: 4, 90: 1}, 10, 20),
        ({0: 9, 56: 1}, 0, 0),
        ({3: 0, 5: 2}, 5, 5),
    ],
)
def test_half_and_nine_in_ten_by_hand(days, half, tenths):
    assert (percentile(days, 50), percentile(days, 90)) == (half, tenths)


def test_without_decisions_there_is_no_lead_time():
    with pytest.raises(ValueError, match="Nothing"):
        percentile({}, 50)


def counted(filed=0, decided=0, late=0, cell=(1, "a")) -> Counted:
    return Counted(
        filed={cell: filed},
        decided={cell: decided},
        late={cell: late},
        lead={cell: {30: decided}},
        net={cell: {20: decided}},
    )


def test_few_late_ones_are_told_as_at_least():
    line = lines(counted(40, 40, 2), [1], ["a"])[TOTAL, TOTAL]
    assert line.in_time == AtLeast(90)
    assert (line.half, line.net_half) == (30, 20)


def test_a_share_is_exact_when_neither_part_is_small():
    assert lines(counted(40, 40, 10), [1], ["a"])[1, "a"].in_time == 75


def test_a_share_is_hidden_when_few_were_on_time():
    assert lines(counted(40, 40, 38), [1], ["a"])[1, "a"].in_time is Hidden.OTHER


def test_nine_in_ten_needs_ten():
    assert lines(counted(9, 9), [1], ["a"])[1, "a"].tenths is Hidden.OTHER
    assert lines(counted(10, 10), [1], ["a"])[1, "a"].tenths == 30


def test_of_few_nothing_is_shown():
    line = lines(counted(4, 4, 1), [1], ["a"])[1, "a"]
    assert set(vars(line).values()) == {Hidden.SMALL}


numbers = st.lists(st.integers(0, 12), min_size=6, max_size=6)


@settings(max_examples=200, deadline=None)
@given(numbers, numbers)
def test_no_line_shows_a_small_number_or_a_share_that_gives_one(decided, late):
    cells = list(product(ROWS, COLUMNS))
    made = dict(zip(cells, decided, strict=True))
    slow = {cell: min(number, made[cell]) for cell, number in zip(cells, late, strict=True)}
    days = {cell: {number: made[cell]} for number, cell in enumerate(cells)}
    found = lines(Counted(made, made, slow, slow, days, days), ROWS, COLUMNS)
    for line in found.values():
        for number in (line.filed, line.decided, line.reported):
            assert isinstance(number, Hidden) or number >= 5 or number == 0
        if isinstance(line.in_time, int):
            assert line.in_time == 100 or line.decided * (100 - line.in_time) / 100 > 4
            assert line.in_time == 0 or line.decided * line.in_time / 100 > 4
        if isinstance(line.decided, Hidden):
            assert isinstance(line.half, Hidden)
            assert isinstance(line.in_time, Hidden)

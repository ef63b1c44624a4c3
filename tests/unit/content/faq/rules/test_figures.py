from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.faq.rules import figures


def test_the_last_months():
    months = figures.last_months(date(2026, 2, 28), 4)
    assert [figures.name_of(month) for month in months] == [
        "november 2025",
        "december 2025",
        "januari 2026",
        "februari 2026",
    ]


@pytest.mark.parametrize(
    ("begin", "end", "days"),
    [
        (date(2026, 11, 20), date(2026, 11, 20), 0),
        (date(2026, 11, 20), date(2026, 11, 23), 1),
        (date(2026, 12, 24), date(2026, 12, 28), 1),
    ],
)
def test_working_days(begin, end, days):
    assert figures.working_days(begin, end) == days


def test_within():
    values = [0, 0, 1, 1, 2, 2, 3, 3, 4, 9]
    assert figures.within(values, 0.5) == 2
    assert figures.within(values, 0.9) == 4
    assert figures.within([7], 0.9) == 7


@given(st.lists(st.integers(0, 99), min_size=1), st.sampled_from([0.5, 0.9]))
def test_at_least_the_share_lies_within(values, share):
    limit = figures.within(values, share)
    assert limit in values
    assert sum(value <= limit for value in values) >= share * len(values) - 1e-6

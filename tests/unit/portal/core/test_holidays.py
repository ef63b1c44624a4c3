"""Public holidays against the law and against an independent table."""

from datetime import date, timedelta

import holidays as independent
import pytest

from portal.core.holidays import (
    add_working_days,
    easter,
    is_working_day,
    kings_day,
    public_holidays,
    roll_forward,
)

YEARS = range(2014, 2061)


@pytest.mark.parametrize("year", YEARS)
def test_the_same_holidays_as_an_independent_table(year):
    table = independent.Netherlands(
        years=year, categories=(independent.PUBLIC, independent.OPTIONAL)
    )
    # Goede Vrijdag and 5 mei every year: Algemene termijnenwet art. 3, not the calendar of offices.
    expected = set(table) | {date(year, 5, 5), easter(year) - timedelta(days=2)}
    assert set(public_holidays(year)) == expected


def test_known_dates_of_easter():
    assert easter(2024) == date(2024, 3, 31)
    assert easter(2025) == date(2025, 4, 20)
    assert easter(2038) == date(2038, 4, 25)


def test_kings_day_is_never_on_a_sunday():
    assert kings_day(2025) == date(2025, 4, 26)
    assert kings_day(2026) == date(2026, 4, 27)


def test_a_term_that_would_end_at_christmas_ends_after_it():
    assert roll_forward(date(2026, 12, 25)) == date(2026, 12, 28)
    assert roll_forward(date(2026, 12, 24)) == date(2026, 12, 24)


def test_working_days_skip_weekend_and_holidays():
    assert add_working_days(date(2026, 12, 24), 1) == date(2026, 12, 28)
    assert not is_working_day(date(2026, 5, 5))

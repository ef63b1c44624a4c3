"""The terms of the Awb, counted on Dutch dates."""

from datetime import UTC, date, datetime

from portal.core import clock
from selfservice.aanvragen.rules.terms import decision_due, is_late, objection_until


def test_eight_weeks_for_a_decision():
    assert decision_due(date(2026, 11, 3)) == date(2026, 12, 29)


def test_a_term_that_ends_on_a_holiday_runs_on():
    # 8 weeks after Friday 30 October 2026 is Friday 25 December.
    assert decision_due(date(2026, 10, 30)) == date(2026, 12, 28)


def test_six_weeks_to_object_and_over_a_weekend():
    assert objection_until(date(2026, 3, 17)) == date(2026, 4, 28)
    # Ends on Monday 27 April 2026, King's Day.
    assert objection_until(date(2026, 3, 16)) == date(2026, 4, 28)


def test_the_last_day_itself_is_not_late():
    assert not is_late(date(2026, 4, 28), date(2026, 4, 28))
    assert is_late(date(2026, 4, 28), date(2026, 4, 29))


def test_the_date_is_that_of_the_netherlands_around_midnight_and_clock_changes():
    winter = datetime(2026, 3, 28, 22, 30, tzinfo=UTC)  # 23.30 in Amsterdam
    after = datetime(2026, 3, 28, 23, 30, tzinfo=UTC)  # 00.30 the next day
    assert clock.local_date(winter) == date(2026, 3, 28)
    assert clock.local_date(after) == date(2026, 3, 29)
    autumn = datetime(2026, 10, 24, 22, 30, tzinfo=UTC)  # 00.30 on the 25th, summer time
    assert clock.local_date(autumn) == date(2026, 10, 25)


def test_a_leap_day_counts():
    assert decision_due(date(2028, 2, 29)) == date(2028, 4, 25)

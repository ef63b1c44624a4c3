"""When an answer is to be looked at again."""

from datetime import date, timedelta

import pytest

from content.faq.rules.review import Trust, add_months, trust, verify_by

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("checked", "months", "has_amounts", "expected"),
    [
        (date(2026, 3, 10), 12, False, date(2027, 3, 10)),
        (date(2026, 3, 10), 12, True, date(2026, 7, 1)),
        (date(2026, 7, 1), 12, True, date(2027, 1, 1)),
        (date(2026, 12, 31), 6, True, date(2027, 1, 1)),
        (date(2026, 6, 20), 1, False, date(2026, 7, 20)),
    ],
)
def test_interval_and_hard_dates(checked, months, has_amounts, expected):
    assert verify_by(checked, months, has_amounts=has_amounts) == expected


def test_a_short_month_ends_earlier():
    assert add_months(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert add_months(date(2027, 8, 31), 6) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("days", "expected"),
    [(-1, Trust.OVERDUE), (0, Trust.SOON), (14, Trust.SOON), (15, Trust.VERIFIED)],
)
def test_badge(days, expected):
    assert trust(TODAY, TODAY + timedelta(days=days), TODAY) == expected


def test_never_checked():
    assert trust(None, None, TODAY) == Trust.NEVER

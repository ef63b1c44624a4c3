from datetime import UTC, date, datetime

import pytest

from portal.core import clock


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (datetime(2026, 1, 31, 22, 59, tzinfo=UTC), date(2026, 1, 31)),
        (datetime(2026, 1, 31, 23, 0, tzinfo=UTC), date(2026, 2, 1)),  # winter: UTC+1
        (datetime(2026, 7, 31, 22, 0, tzinfo=UTC), date(2026, 8, 1)),  # summer: UTC+2
        (datetime(2026, 3, 28, 23, 30, tzinfo=UTC), date(2026, 3, 29)),  # the clock goes forward
    ],
)
def test_the_date_is_the_dutch_one(moment, expected):
    with clock.pretend(moment):
        assert clock.today() == expected


def test_pretending_ends_with_the_block():
    with clock.pretend(datetime(2020, 1, 1, tzinfo=UTC)):
        assert clock.now().year == 2020
    assert clock.now().year > 2020

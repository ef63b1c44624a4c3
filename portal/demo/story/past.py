"""Moments in the past of the story."""

from contextlib import AbstractContextManager
from datetime import date, datetime, time, timedelta

from portal.core import clock, holidays


def ago(days: int, at: str = "10:15") -> AbstractContextManager[None]:
    """Pretend it is `at` o'clock, Dutch time, `days` days ago."""
    moment = datetime.combine(day(-days), time.fromisoformat(at), tzinfo=clock.AMSTERDAM)
    return clock.pretend(moment)


def day(offset: int) -> date:
    """Return the date `offset` days from today; ask outside `ago`."""
    return clock.today() + timedelta(days=offset)


def office_day(offset: int, weekdays: frozenset[int] = frozenset(range(5))) -> date:
    """Return the first day of work from `offset` days on that is one of `weekdays` (0: Monday)."""
    found = holidays.roll_forward(day(offset))
    while found.weekday() not in weekdays:
        found = holidays.add_working_days(found, 1)
    return found

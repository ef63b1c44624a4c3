"""Months to count in, and how long something took in working days."""

from collections.abc import Sequence
from datetime import date, timedelta

from portal.core.holidays import is_working_day
from portal.core.months import MONTHS
from portal.core.small_numbers import SMALLEST

# Fewer than this could show how one colleague works.
FEWEST = SMALLEST


def last_months(today: date, number: int) -> list[date]:
    """Return the first day of this month and those before it, the oldest first."""
    found = [today.replace(day=1)]
    while len(found) < number:
        found.append((found[-1] - timedelta(days=1)).replace(day=1))
    return found[::-1]


def name_of(month: date) -> str:
    """Return "oktober 2026"."""
    return f"{MONTHS[month.month - 1]} {month.year}"


def working_days(begin: date, end: date) -> int:
    """Return how many working days after `begin` the day `end` is; 0 on the day itself."""
    days = (begin + timedelta(days=n) for n in range(1, (end - begin).days + 1))
    return sum(map(is_working_day, days))


def within(values: Sequence[int], share: float) -> int:
    """Return the number within which `share` (0 to 1) of `values` lies; there is at least one."""
    ordered = sorted(values)
    place = max(0, -(-int(share * 1000 * len(ordered)) // 1000) - 1)
    return ordered[min(place, len(ordered) - 1)]


def percentage(part: int, whole: int) -> int:
    """Return `part` of `whole` (at least 1) in whole per cents."""
    return round(100 * part / whole)

"""When an answer has to be looked at again, and how much it can be trusted until then."""

from calendar import monthrange
from datetime import date
from enum import StrEnum

# Amounts and norms of the Participatiewet are set anew on these days (DOMAIN.md §6).
AMOUNTS_CHANGE = ((1, 1), (7, 1))
SOON_DAYS = 14


class Trust(StrEnum):
    """What the badge of an entry says."""

    VERIFIED = "nagekeken"
    SOON = "bijna"
    OVERDUE = "verlopen"
    NEVER = "nooit"


TRUST_TEXT: dict[str, str] = {
    Trust.VERIFIED: "Nagekeken",
    Trust.SOON: "Binnenkort nakijken",
    Trust.OVERDUE: "Nakijken is te laat",
    Trust.NEVER: "Nog niet nagekeken",
}
TRUST_TONE: dict[str, str] = {
    Trust.VERIFIED: "positive",
    Trust.SOON: "info",
    Trust.OVERDUE: "warning",
    Trust.NEVER: "warning",
}


def verify_by(verified_on: date, months: int, *, has_amounts: bool) -> date:
    """Return the last day on which an answer may go unchecked.

    months: interval of the entry or its topic. has_amounts: then also the first 1 January or
    1 July after `verified_on`, because amounts change on those days.
    """
    ends = add_months(verified_on, months)
    return min(ends, next_change_of_amounts(verified_on)) if has_amounts else ends


def next_change_of_amounts(day: date) -> date:
    """Return the first 1 January or 1 July after `day`."""
    dates = [date(year, *point) for year in (day.year, day.year + 1) for point in AMOUNTS_CHANGE]
    return next(found for found in dates if found > day)


def add_months(day: date, months: int) -> date:
    """Return the same day `months` later, or the last day of that month when it is shorter."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def trust(verified_on: date | None, by: date | None, today: date) -> Trust:
    """Return the badge of an answer: `by` is its verify-by date."""
    if verified_on is None or by is None:
        return Trust.NEVER
    if by < today:
        return Trust.OVERDUE
    return Trust.SOON if (by - today).days <= SOON_DAYS else Trust.VERIFIED

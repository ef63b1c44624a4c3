"""Dates as people say them."""

from datetime import date

from portal.core.months import MONTHS


def spoken(day: date) -> str:
    """Return `day` as "1 maart 2027"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"

"""Dates as people say them."""

from datetime import date

MONTHS = {
    1: "januari",
    2: "februari",
    3: "maart",
    4: "april",
    5: "mei",
    6: "juni",
    7: "juli",
    8: "augustus",
    9: "september",
    10: "oktober",
    11: "november",
    12: "december",
}


def spoken(day: date) -> str:
    """Return `day` as "1 maart 2027"."""
    return f"{day.day} {MONTHS[day.month]} {day.year}"

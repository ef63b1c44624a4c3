"""Dutch public holidays and working days, by the Algemene termijnenwet (art. 1 and 3)."""

from datetime import date, timedelta
from functools import lru_cache

ONE_DAY = timedelta(days=1)
SATURDAY, SUNDAY = 5, 6

# Days from Easter Sunday. Goede Vrijdag counts too: Algemene termijnenwet art. 3, second paragraph.
AROUND_EASTER = (-2, 0, 1, 39, 49, 50)
FIXED_DAYS = ((1, 1), (5, 5), (12, 25), (12, 26))


def easter(year: int) -> date:
    """Return Easter Sunday of `year` in the Gregorian calendar (Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap_centuries, century_rest = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - shift + 15) % 30
    leaps, leap_rest = divmod(rest, 4)
    weekday = (32 + 2 * century_rest + 2 * leaps - epact - leap_rest) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def kings_day(year: int) -> date:
    """Return the day on which the King's birthday is kept: never on a Sunday."""
    day = date(year, 4, 27)
    return day - ONE_DAY if day.weekday() == SUNDAY else day


@lru_cache(maxsize=64)
def public_holidays(year: int) -> frozenset[date]:
    """Return the generally recognised holidays of `year`."""
    moving = {easter(year) + timedelta(days=days) for days in AROUND_EASTER}
    fixed = {date(year, month, day) for month, day in FIXED_DAYS}
    return frozenset(moving | fixed | {kings_day(year)})


def is_working_day(day: date) -> bool:
    """Return whether `day` is no Saturday, Sunday or public holiday."""
    return day.weekday() < SATURDAY and day not in public_holidays(day.year)


def roll_forward(day: date) -> date:
    """Return `day`, or the first working day after it when a term may not end on it (art. 1)."""
    while not is_working_day(day):
        day += ONE_DAY
    return day


def add_working_days(day: date, count: int) -> date:
    """Return the working day that is `count` working days after `day`."""
    for _ in range(count):
        day = roll_forward(day + ONE_DAY)
    return day

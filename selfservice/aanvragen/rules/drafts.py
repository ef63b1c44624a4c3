"""How long a draft is kept, counted from the last work on it (issue 3: 7 and 60 days)."""

from datetime import date, timedelta

REMIND_AFTER = timedelta(days=7)
KEEP = timedelta(days=60)


def kept_until(touched: date) -> date:
    """Return the day on which a draft is removed when nobody works on it any more."""
    return touched + KEEP


def remind_on(touched: date) -> date:
    """Return the first day on which we may say that a draft waits."""
    return touched + REMIND_AFTER

"""When a plan ends and whether its dates fit together."""

import calendar
from datetime import date


def end_of(starts_on: date, months: int) -> date:
    """Return the date `months` after `starts_on`; the last of the month where that day lacks."""
    count = starts_on.month - 1 + months
    year, month = starts_on.year + count // 12, count % 12 + 1
    last = calendar.monthrange(year, month)[1]
    return date(year, month, min(starts_on.day, last))

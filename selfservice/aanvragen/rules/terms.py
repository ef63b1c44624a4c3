"""By when: the terms of the Awb, on dates in the Netherlands.

A term in weeks ends on the same day of the week; one that would end on a Saturday, Sunday or public
holiday runs on to the next working day (Algemene termijnenwet art. 1).
"""

from datetime import date, timedelta

from portal.core.holidays import add_working_days, roll_forward

DECISION_WEEKS = 8  # Awb 4:13
LONGEST_EXTENSION_WEEKS = 8  # Awb 4:14: a reasonable term; ours is once the term itself
OBJECTION_WEEKS = 6  # Awb 6:7
TALK_WORKING_DAYS = 5
ONE_DAY = timedelta(days=1)


def decision_due(
    received: date, weeks: int = DECISION_WEEKS, *, stopped_days: int = 0, extra_weeks: int = 0
) -> date:
    """Return the last day for a decision on what was received on `received` (Awb 4:13).

    stopped_days: how long the clock stood still (Awb 4:15). extra_weeks: the extension of which
    notice was given (Awb 4:14).
    """
    term = timedelta(weeks=weeks + extra_weeks, days=stopped_days)
    return roll_forward(received + term)


def stopped_days(asked: date, resumed: date) -> int:
    """Return how many days the clock stood still, never less than 0 (Awb 4:15, first paragraph).

    It stops from the day after we asked, until the day on which the documents came. `resumed` is
    that day; for who sent nothing it is the day after the date we gave.
    """
    return max(0, (resumed - asked).days - 1)


def objection_until(announced: date) -> date:
    """Return the last day to object to a decision announced on `announced` (Awb 6:7 and 6:8)."""
    return roll_forward(announced + timedelta(weeks=OBJECTION_WEEKS))


def talk_by(received: date) -> date:
    """Return by when the casusregisseur calls: an example, each gemeente sets its own days."""
    return add_working_days(received, TALK_WORKING_DAYS)


def is_late(due: date, today: date) -> bool:
    """Return whether the last day has passed."""
    return today > due

"""By when: the terms of the Awb, on dates in the Netherlands.

A term in weeks ends on the same day of the week; one that would end on a Saturday, Sunday or public
holiday runs on to the next working day (Algemene termijnenwet art. 1).
"""

from datetime import date, timedelta

from portal.core.holidays import add_working_days, roll_forward

DECISION_WEEKS = 8  # Awb 4:13
OBJECTION_WEEKS = 6  # Awb 6:7
TALK_WORKING_DAYS = 5


def decision_due(received: date, weeks: int = DECISION_WEEKS) -> date:
    """Return the last day for a decision on what was received on `received` (Awb 4:13)."""
    return roll_forward(received + timedelta(weeks=weeks))


def objection_until(announced: date) -> date:
    """Return the last day to object to a decision announced on `announced` (Awb 6:7 and 6:8)."""
    return roll_forward(announced + timedelta(weeks=OBJECTION_WEEKS))


def talk_by(received: date) -> date:
    """Return by when the casusregisseur calls: an example, each gemeente sets its own days."""
    return add_working_days(received, TALK_WORKING_DAYS)


def is_late(due: date, today: date) -> bool:
    """Return whether the last day has passed."""
    return today > due

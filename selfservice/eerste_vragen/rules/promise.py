"""By when a first question is answered. Example of the region: each gemeente sets its own days."""

from datetime import date

from portal.core.holidays import add_working_days

WORKING_DAYS = 3
# Wgs art. 4 allows three working days when someone is about to lose their home; we call sooner.
WORKING_DAYS_URGENT = 1


def working_days(urgent: bool) -> int:
    """Return within how many working days the team gets in touch."""
    return WORKING_DAYS_URGENT if urgent else WORKING_DAYS


def answer_by(received: date, urgent: bool) -> date:
    """Return the last day to get in touch about what came in on `received`."""
    return add_working_days(received, working_days(urgent))

"""Time as the residents live it. Nothing else in the product asks the system for the time."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def now() -> datetime:
    """Return this moment, aware."""
    return timezone.now()


def today() -> date:
    """Return the date in the Netherlands, also when the server's clock runs in UTC."""
    return local_date(now())


def local_date(moment: datetime) -> date:
    """Return the Dutch calendar date of an aware `moment`."""
    return moment.astimezone(AMSTERDAM).date()

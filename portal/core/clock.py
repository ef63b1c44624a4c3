"""Time as the residents live it. Nothing else in the product asks the system for the time."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_pretended: ContextVar[datetime | None] = ContextVar("pretended_now", default=None)


def now() -> datetime:
    """Return this moment, aware."""
    return _pretended.get() or timezone.now()


def today() -> date:
    """Return the date in the Netherlands, also when the server's clock runs in UTC."""
    return local_date(now())


def local_date(moment: datetime) -> date:
    """Return the Dutch calendar date of an aware `moment`."""
    return moment.astimezone(AMSTERDAM).date()


@contextmanager
def pretend(moment: datetime) -> Iterator[None]:
    """Make it `moment` (aware) inside the block: for tests and for the past of the demo."""
    token = _pretended.set(moment)
    try:
        yield
    finally:
        _pretended.reset(token)

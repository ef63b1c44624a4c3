"""What was sent reached the archive at once. The zaaksysteem is away: one waits, one is stuck."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings

from portal.demo.story.past import ago
from selfservice.deliveries import services

RECEIVER = "zaaksysteem"
# So far apart that what went to the zaaksysteem first had its week.
MOMENTS = ((60, "21:00"), (45, "08:00"), (30, "12:00"), (2, "21:00"), (0, "00:01"))


@contextmanager
def everything_to_zaaksysteem() -> Iterator[None]:
    """Let every type go to the zaaksysteem inside the block, where the demo has one."""
    before = settings.DELIVERIES
    settings.DELIVERIES = {
        name: values | ({"only": []} if name == RECEIVER else {}) for name, values in before.items()
    }
    try:
        yield
    finally:
        settings.DELIVERIES = before


def happen() -> None:
    """Let the worker come by at some moments of the story."""
    for days, hour in MOMENTS:
        with ago(days, hour):
            services.deliver_due()

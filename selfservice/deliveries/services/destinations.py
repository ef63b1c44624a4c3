"""The receivers, as the settings describe them."""

from dataclasses import dataclass, field
from typing import Any

from django.conf import settings

from selfservice.deliveries.rules.reasons import Failed, Reason


@dataclass(frozen=True)
class Destination:
    """One receiver. private: whether its address may lie in our own network.

    secret is left out of what is printed of a destination.
    """

    name: str
    adapter: str
    label: str
    url: str = ""
    folder: str = ""
    private: bool = False
    secret: str = field(default="", repr=False)
    zgw: dict[str, Any] = field(default_factory=dict)


def all_destinations() -> list[Destination]:
    """Return every receiver that is set."""
    return [Destination(name, **values) for name, values in settings.DELIVERIES.items()]


def destination(name: str) -> Destination:
    """Return the receiver `name`; raise Failed when it is not set any more."""
    if name not in settings.DELIVERIES:
        raise Failed(Reason.NOT_SET)
    return Destination(name, **settings.DELIVERIES[name])

"""The receivers, as the settings describe them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings

from selfservice.deliveries.rules.reasons import Failed, Reason


@dataclass(frozen=True)
class Destination:
    """One receiver. private: whether its address may lie in our own network.

    only: the types of aanvraag that go there, by slug; empty for all.
    secret is left out of what is printed of a destination.
    """

    name: str
    adapter: str
    label: str
    url: str = ""
    folder: str = ""
    private: bool = False
    only: Sequence[str] = ()
    secret: str = field(default="", repr=False)
    zgw: dict[str, Any] = field(default_factory=dict)


def destinations_for(slug: str) -> list[Destination]:
    """Return every receiver that is set for this type of aanvraag."""
    found = [Destination(name, **values) for name, values in settings.DELIVERIES.items()]
    return [one for one in found if not one.only or slug in one.only]


def destination(name: str) -> Destination:
    """Return the receiver `name`; raise Failed when it is not set any more."""
    if name not in settings.DELIVERIES:
        raise Failed(Reason.NOT_SET)
    return Destination(name, **settings.DELIVERIES[name])

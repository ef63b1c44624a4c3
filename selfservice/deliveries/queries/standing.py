"""Whether one aanvraag arrived, for its page on the desk."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from selfservice.deliveries.models import Delivery
from selfservice.deliveries.queries.listing import destinations
from selfservice.deliveries.rules.states import State


@dataclass(frozen=True)
class Arrival:
    """How it stands at one destination. at: when the last part arrived, None while one is open."""

    destination: str
    at: datetime | None
    reason: str
    stuck: bool


def arrivals(subject: uuid.UUID) -> list[Arrival]:
    """Return how an aanvraag stands at each destination (one query; none without destinations).

    Whoever shows it has decided that the reader may see this aanvraag.
    """
    labels = dict(destinations())
    if not labels:
        return []
    rows = Delivery.objects.filter(subject=subject, destination__in=labels).order_by("pk")
    by_name: dict[str, list[Delivery]] = {}
    for row in rows:
        by_name.setdefault(row.destination, []).append(row)
    return [_arrival(labels[name], found) for name, found in by_name.items()]


def _arrival(label: str, rows: list[Delivery]) -> Arrival:
    left = [row for row in rows if row.state != State.DELIVERED]
    if not left:
        return Arrival(label, max(row.delivered_at for row in rows), "", stuck=False)
    first = left[0]
    reason = "" if first.state == State.SENDING else first.reason_text
    return Arrival(label, None, reason, stuck=first.state == State.STUCK)

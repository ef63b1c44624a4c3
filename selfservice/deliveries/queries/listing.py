"""The list of deliveries: what did not arrive yet, oldest first; and what arrived.

What did not arrive is one line for each aanvraag and destination: the delivery that is first in
line, with how many wait behind it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import Count, OuterRef, Q, Subquery
from django.utils.timezone import localtime

from portal.accounts.models import User
from portal.core import clock
from selfservice.deliveries.models import Delivery
from selfservice.deliveries.querysets import DeliveryQuerySet
from selfservice.deliveries.rules.states import State
from selfservice.deliveries.rules.words import how_long, what

PAGE_SIZE = 25
COUNT_TO = 99


class Part(StrEnum):
    """What part of the list is shown."""

    OPEN = "onderweg"
    STUCK = "vast"
    DELIVERED = "bezorgd"


PART_TEXT: dict[str, str] = {
    Part.OPEN: "Nog niet bezorgd",
    Part.STUCK: "Vast",
    Part.DELIVERED: "Bezorgd",
}
BADGES: dict[str, tuple[str, str]] = {
    State.WAITING: ("Wacht", "warning"),
    State.SENDING: ("Onderweg", "info"),
    State.STUCK: ("Vast", "negative"),
    State.DELIVERED: ("Bezorgd", "positive"),
}


@dataclass(frozen=True)
class Wanted:
    """What is asked to see. destination: its name, empty for all. after: a cursor."""

    part: str = Part.OPEN
    destination: str = ""
    after: str = ""


@dataclass(frozen=True)
class DeliveryRow:
    """One line. behind: how many deliveries of the same aanvraag wait for this one."""

    public_id: str
    subject: str
    reference: str
    about: str
    what: str
    destination: str
    since: datetime
    age: str
    badge: str
    tone: str
    reason: str
    following: str
    behind: int
    can_resend: bool


@dataclass(frozen=True)
class Page:
    """One page; following: the cursor of the next one, empty on the last."""

    rows: Sequence[DeliveryRow]
    following: str


def page_of(user: User, wanted: Wanted) -> Page:
    """Return one page of what `user` may see (one query, two with a cursor)."""
    rows = _part(user, wanted.part)
    if wanted.destination:
        rows = rows.filter(destination=wanted.destination)
    order = ("-delivered_at", "-pk") if wanted.part == Part.DELIVERED else ("pk",)
    found = list(_after(rows, wanted).order_by(*order)[: PAGE_SIZE + 1])
    page = found[:PAGE_SIZE]
    following = str(page[-1].public_id) if len(found) > PAGE_SIZE else ""
    return Page([_row(delivery) for delivery in page], following)


def counts(user: User) -> dict[str, int]:
    """Return how many lines are open and how many are stuck; 100 means more than 99."""
    return {part: _capped(user, part) for part in (Part.OPEN, Part.STUCK)}


def stuck_count(user: User) -> int:
    """Return how many lines wait for a person; asks nothing when there are no destinations."""
    return _capped(user, Part.STUCK) if settings.DELIVERIES else 0


def destinations() -> list[tuple[str, str]]:
    """Return name and label of every destination that is set."""
    return [(name, values["label"]) for name, values in settings.DELIVERIES.items()]


def _capped(user: User, part: str) -> int:
    return _part(user, part).order_by()[: COUNT_TO + 1].count()


def _part(user: User, part: str) -> DeliveryQuerySet:
    rows = Delivery.objects.visible_to(user)
    if part == Part.DELIVERED:
        return rows.filter(state=State.DELIVERED)
    behind = (
        Delivery.objects.open()
        .filter(destination=OuterRef("destination"), subject=OuterRef("subject"))
        .order_by()
        .values("subject")
        .annotate(number=Count("pk"))
        .values("number")
    )
    rows = rows.open().first_in_line().annotate(waiting=Subquery(behind))
    return rows.filter(state=State.STUCK) if part == Part.STUCK else rows


def _after(rows: DeliveryQuerySet, wanted: Wanted) -> DeliveryQuerySet:
    """Keep what comes after the row of the cursor; an unknown cursor is the first page."""
    last = _row_of(wanted.after)
    if last is None:
        return rows
    if wanted.part != Part.DELIVERED:
        return rows.filter(pk__gt=last.pk)
    if last.delivered_at is None:
        return rows
    later = Q(delivered_at=last.delivered_at, pk__lt=last.pk)
    return rows.filter(Q(delivered_at__lt=last.delivered_at) | later)


def _row_of(cursor: str) -> Delivery | None:
    try:
        return Delivery.objects.only("pk", "delivered_at").filter(public_id=cursor).first()
    except ValidationError:
        return None


def _row(delivery: Delivery) -> DeliveryRow:
    labels = dict(destinations())
    badge, tone = BADGES[delivery.state]
    done = delivery.state == State.DELIVERED
    return DeliveryRow(
        public_id=str(delivery.public_id),
        subject=str(delivery.subject),
        reference=delivery.reference,
        about=delivery.about,
        what=what(delivery.kind, delivery.part),
        destination=labels.get(delivery.destination, delivery.destination.capitalize()),
        since=delivery.delivered_at if done else delivery.posted_at,
        age="" if done else how_long(clock.now() - delivery.posted_at),
        badge=badge,
        tone=tone,
        reason=_reason(delivery),
        following=_following(delivery),
        behind=getattr(delivery, "waiting", 1) - 1,
        can_resend=delivery.state in (State.WAITING, State.STUCK),
    )


def _reason(delivery: Delivery) -> str:
    # A worker holds it: what stands there is for when that worker is never heard of again.
    return "" if delivery.state == State.SENDING else delivery.reason_text


def _following(delivery: Delivery) -> str:
    match delivery.state:
        case State.WAITING if delivery.next_try_at > clock.now():
            return f"Volgende poging om {localtime(delivery.next_try_at):%H:%M} uur."
        case State.WAITING:
            return "Gaat zo meteen weg."
        case State.SENDING:
            return "Wordt nu verstuurd."
        case State.STUCK:
            return "Wij proberen het niet meer vanzelf. Bezorg het zelf opnieuw."
        case _:
            return ""

"""The desk: what lies there, sorted by what is due first.

A list reads one page of an index and a tab counts to 99 at most, so that the desk is as quick with
100,000 aanvragen as with 100.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet

from portal.accounts.models import User
from portal.core import clock
from portal.core.models import Municipality
from selfservice.aanvragen.models import Aanvraag, RequestType
from selfservice.aanvragen.rules.states import OPEN, STATE_TEXT, State
from selfservice.aanvragen.rules.terms import is_late

SOON_DAYS = 7
PAGE_SIZE = 25
COUNT_TO = 99
MOST_EXPORTED = 1000


class Filter(StrEnum):
    """What part of the desk is shown."""

    NEW = "nieuw"
    MINE = "van-mij"
    LATE = "te-laat"
    CONFIRM = "meekijken"
    ALL = "alles"
    CLOSED = "afgehandeld"


FILTER_TEXT: dict[str, str] = {
    Filter.NEW: "Nieuw",
    Filter.MINE: "Van mij",
    Filter.LATE: "Te laat",
    Filter.CONFIRM: "Meekijken",
    Filter.ALL: "Alles wat open is",
    Filter.CLOSED: "Afgehandeld",
}


@dataclass(frozen=True)
class Wanted:
    """What the desk asks to see. kind and gemeente: slugs, empty for all. after: a cursor."""

    part: str = Filter.NEW
    kind: str = ""
    gemeente: str = ""
    after: str = ""


@dataclass(frozen=True)
class DeskRow:
    """One line of the queue."""

    public_id: str
    reference: str
    title: str
    resident: str
    municipality: str
    filed_on: date
    due: date
    handler: str
    badge: str
    is_late: bool
    is_soon: bool


@dataclass(frozen=True)
class DeskPage:
    """One page of the queue; following: the cursor of the next page, empty on the last one."""

    rows: Sequence[DeskRow]
    following: str


def desk_page(user: User, wanted: Wanted) -> DeskPage:
    """Return one page of what lies at the desk of `user`, what is due first on top."""
    found = list(_after(queue(user, wanted), wanted)[: PAGE_SIZE + 1])
    page = found[:PAGE_SIZE]
    following = str(page[-1].public_id) if len(found) > PAGE_SIZE else ""
    return DeskPage([desk_row(aanvraag) for aanvraag in page], following)


def export_rows(user: User, wanted: Wanted) -> QuerySet[Aanvraag]:
    """Return what an export of this list holds: at most 1,000 rows."""
    return queue(user, replace(wanted, after=""))[:MOST_EXPORTED]


def queue(user: User, wanted: Wanted) -> QuerySet[Aanvraag]:
    """Return what lies at the desk of `user` in this part of the queue, in order."""
    rows = _part(user, wanted.part)
    if wanted.kind:
        kinds = RequestType.objects.filter(slug=wanted.kind).values("pk")
        rows = rows.filter(version__request_type__in=kinds)
    if wanted.gemeente:
        rows = rows.filter(dossier__resident__municipality__slug=wanted.gemeente)
    order = ("-closed_at", "-pk") if wanted.part == Filter.CLOSED else ("open_due", "pk")
    return rows.for_list().order_by(*order)


def counts(user: User) -> dict[str, int]:
    """Return how many aanvragen are in each open part of the queue; 100 means more than 99."""
    return {part: _capped(_part(user, part)) for part in FILTER_TEXT if part != Filter.CLOSED}


def count_text(number: int | None) -> str:
    """Return a number as the desk shows it: "99+" for more; empty for what is not counted."""
    if number is None:
        return ""
    return f"{COUNT_TO}+" if number > COUNT_TO else str(number)


def kinds() -> list[tuple[str, str]]:
    """Return the request types to filter on."""
    return list(RequestType.objects.values_list("slug", "title"))


def places() -> list[tuple[str, str]]:
    """Return the gemeenten to filter on."""
    return list(Municipality.objects.values_list("slug", "name"))


def desk_row(aanvraag: Aanvraag) -> DeskRow:
    """Return the line of one aanvraag. Needs `for_list()`."""
    resident, today, is_open = aanvraag.dossier.resident, clock.today(), aanvraag.state in OPEN
    days = (aanvraag.decision_due - today).days
    return DeskRow(
        public_id=str(aanvraag.public_id),
        reference=aanvraag.reference,
        title=aanvraag.title,
        resident=resident.name,
        municipality=resident.municipality.name,
        filed_on=clock.local_date(aanvraag.filed_at),
        due=aanvraag.decision_due,
        handler=aanvraag.handler.name if aanvraag.handler else "",
        badge=aanvraag.outcome_said or STATE_TEXT[aanvraag.state],
        is_late=is_open and is_late(aanvraag.decision_due, today),
        is_soon=is_open and 0 <= days <= SOON_DAYS,
    )


def _part(user: User, part: str) -> QuerySet[Aanvraag]:
    rows = Aanvraag.objects.at_desk_of(user)
    match part:
        case Filter.NEW:
            return rows.filter(state=State.SUBMITTED)
        case Filter.MINE:
            return rows.filter(handler=user, open_due__isnull=False)
        case Filter.LATE:
            return rows.filter(open_due__lt=clock.today())
        case Filter.CONFIRM:
            return rows.filter(state=State.CONFIRMING).exclude(handler=user)
        case Filter.CLOSED:
            return rows.filter(closed_at__isnull=False)
        case _:
            return rows.filter(open_due__isnull=False)


def _capped(rows: QuerySet[Aanvraag]) -> int:
    return rows.order_by()[: COUNT_TO + 1].count()


def _after(rows: QuerySet[Aanvraag], wanted: Wanted) -> QuerySet[Aanvraag]:
    """Keep what comes after the row of the cursor; an unknown cursor is the first page."""
    last = _row_of(wanted.after)
    if last is None or last.decision_due is None:
        return rows
    if wanted.part == Filter.CLOSED:
        later = Q(closed_at=last.closed_at, pk__lt=last.pk)
        return rows.filter(Q(closed_at__lt=last.closed_at) | later) if last.closed_at else rows
    later = Q(open_due=last.decision_due, pk__gt=last.pk)
    return rows.filter(open_due__gte=last.decision_due).filter(
        Q(open_due__gt=last.decision_due) | later
    )


def _row_of(cursor: str) -> Aanvraag | None:
    try:
        return Aanvraag.objects.only("pk", "decision_due", "closed_at").get(public_id=cursor)
    except (Aanvraag.DoesNotExist, ValidationError):
        return None

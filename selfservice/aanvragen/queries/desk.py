"""The desk: what lies there, sorted by what is due first."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import Count, F, Q, QuerySet

from portal.accounts.models import User
from portal.core import clock
from selfservice.aanvragen.models import Aanvraag
from selfservice.aanvragen.rules.outcomes import OUTCOME_TEXT
from selfservice.aanvragen.rules.states import CLOSED, OPEN, STATE_TEXT, State
from selfservice.aanvragen.rules.terms import is_late

SOON_DAYS = 7


class Filter(StrEnum):
    """What part of the desk is shown."""

    NEW = "nieuw"
    MINE = "van-mij"
    ALL = "alles"
    CLOSED = "afgehandeld"


FILTER_TEXT: dict[str, str] = {
    Filter.NEW: "Nieuw",
    Filter.MINE: "Van mij",
    Filter.ALL: "Alles wat open is",
    Filter.CLOSED: "Afgehandeld",
}


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


def queue(user: User, part: str) -> QuerySet[Aanvraag]:
    """Return what lies at the desk of `user` in this part of the queue."""
    rows = Aanvraag.objects.at_desk_of(user).for_list()
    match part:
        case Filter.NEW:
            rows = rows.new()
        case Filter.MINE:
            rows = rows.filter(state=State.IN_PROGRESS, handler=user)
        case Filter.CLOSED:
            latest_first = [F("decided_at").desc(nulls_last=True), "-withdrawn_at", "-pk"]
            return rows.closed().order_by(*latest_first)
        case _:
            rows = rows.open()
    return rows.order_by("decision_due", "pk")


def counts(user: User) -> dict[str, int]:
    """Return how many aanvragen are in each part of the queue of `user` (one query)."""
    late = Q(state__in=OPEN, decision_due__lt=clock.today())
    return Aanvraag.objects.at_desk_of(user).aggregate(
        **{
            Filter.NEW: Count("pk", filter=Q(state=State.SUBMITTED)),
            Filter.MINE: Count("pk", filter=Q(state=State.IN_PROGRESS, handler=user)),
            Filter.ALL: Count("pk", filter=Q(state__in=OPEN)),
            Filter.CLOSED: Count("pk", filter=Q(state__in=CLOSED)),
            "te-laat": Count("pk", filter=late),
        }
    )


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
        badge=OUTCOME_TEXT.get(aanvraag.outcome or "") or STATE_TEXT[aanvraag.state],
        is_late=is_open and is_late(aanvraag.decision_due, today),
        is_soon=is_open and 0 <= days <= SOON_DAYS,
    )

"""The caseload as rows: what asks for attention, per resident."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from portal.core import clock
from selfservice.casusoverleg import queries as casusoverleg
from selfservice.correspondence.queries.caseload import unread_by_staff
from selfservice.dossiers import queries as dossiers
from selfservice.plans.queries.caseload import PlanDates, plan_dates

if TYPE_CHECKING:
    from portal.accounts.models import User


class Part(StrEnum):
    """A part of the caseload."""

    ALL = "alles"
    WAITING = "wacht-op-akkoord"
    DECLINED = "nog-niet-akkoord"
    ASKED = "vraag-bij-plan"
    LATE = "te-laat"
    UNREAD = "ongelezen"
    REVIEW = "evaluatie"
    TAKEOVER = "regie"


PART_TEXT: dict[str, str] = {
    Part.ALL: "Alle",
    Part.WAITING: "Wacht op akkoord",
    Part.DECLINED: "Nog niet akkoord",
    Part.ASKED: "Vraag bij het plan",
    Part.LATE: "Stappen te laat",
    Part.UNREAD: "Ongelezen berichten",
    Part.REVIEW: "Evaluatie voorbij",
    Part.TAKEOVER: "Regie bij ons",
}


@dataclass(frozen=True)
class Row:
    """One resident. stands_in: guided for a colleague who is away."""

    dossier: Any
    plan: PlanDates
    unread: int
    review_on: date | None
    stands_in: bool

    def is_in(self, part: str) -> bool:
        """Return whether this row belongs to `part`."""
        past = self.plan.evaluate_on is not None and self.plan.evaluate_on < clock.today()
        return {
            Part.WAITING: self.plan.waits,
            Part.DECLINED: self.plan.declined_on is not None,
            Part.ASKED: self.plan.asked,
            Part.LATE: self.plan.late > 0,
            Part.UNREAD: self.unread > 0,
            Part.REVIEW: past,
            Part.TAKEOVER: self.plan.takeover_until is not None,
        }.get(part, True)


def rows_of(user: User) -> list[Row]:
    """Return the caseload of `user`, by name; the number of queries does not grow."""
    found = dossiers.caseload(user)
    plans, reviews = plan_dates(found), casusoverleg.review_dates(found)
    unread = unread_by_staff(user, found)
    return [
        Row(
            dossier=dossier,
            plan=plans[dossier.pk],
            unread=unread.get(dossier.pk, 0),
            review_on=reviews.get(dossier.pk),
            stands_in=dossier.current_casusregisseur_id != user.pk,
        )
        for dossier in found
    ]


def parts_of(rows: Iterable[Row]) -> list[tuple[str, str, int]]:
    """Return the parts with how many residents are in each; empty parts are left out."""
    rows = list(rows)
    counts = [(key, text, sum(row.is_in(key) for row in rows)) for key, text in PART_TEXT.items()]
    return [one for one in counts if one[2] or one[0] == Part.ALL]

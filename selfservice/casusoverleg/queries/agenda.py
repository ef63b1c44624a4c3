"""The agenda of a sociaal team: who is to be spoken about, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Max, OuterRef, QuerySet, Subquery

from portal.accounts.models import User
from portal.core import clock
from selfservice.casusoverleg.models import Minutes
from selfservice.casusoverleg.rules.review import Facts, Reason, reasons, review_on
from selfservice.dossiers import queries as dossiers
from selfservice.dossiers.models import Assignment, Dossier, HandoverRequest
from selfservice.plans.queries.caseload import PlanDates, plan_dates


@dataclass(frozen=True)
class AgendaItem:
    """One resident with why they are on the agenda; `last_on`: when the team last spoke."""

    dossier: Dossier
    reasons: tuple[Reason, ...]
    last_on: date | None
    asked_by: User | None
    asked_because: str


def agenda(user: User, team_id: int) -> list[AgendaItem]:
    """Return whom the team speaks about now, most pressing first, as far as `user` may see them.

    A casusregisseur sees the own residents only. The number of queries does not grow.
    """
    visible = Dossier.objects.visible_to(user).filter(team_id=team_id, state=Dossier.State.ACTIVE)
    rows = list(_with_dates(visible.with_people()))
    asked = dossiers.open_requests(rows)
    plan = plan_dates(rows)
    items = [_item(row, asked.get(row.pk), plan[row.pk]) for row in rows]
    found = [item for item in items if item.reasons]
    return sorted(found, key=lambda item: (item.reasons[0].on, item.dossier.resident.name))


def review_dates(rows: Iterable[Dossier]) -> dict[int, date]:
    """Return when the need for a casusregisseur is reviewed, by pk of the dossier; one query."""
    pks = [row.pk for row in rows]
    found = _with_dates(Dossier.objects.filter(pk__in=pks)).values_list(
        "pk", "guided_since", "agreed_review", "review_days"
    )
    dates = {
        pk: review_on(Facts(guided_since=since, next_review=on, review_days=days))
        for pk, since, on, days in found
    }
    return {pk: on for pk, on in dates.items() if on}


def _with_dates(rows: QuerySet[Dossier]) -> QuerySet[Dossier]:
    newest = Minutes.objects.filter(dossier=OuterRef("pk")).exclude(next_review=None)
    since = Assignment.objects.filter(dossier=OuterRef("pk"), ended_on=None)
    return rows.annotate(
        last_spoken=Max("minutes__held_on"),
        agreed_review=Subquery(newest.order_by("-held_on", "-pk").values("next_review")[:1]),
        guided_since=Subquery(since.values("started_on")[:1]),
        review_days=F("resident__municipality__region__review_every_days"),
    )


def _item(row: Dossier, asked: HandoverRequest | None, plan: PlanDates) -> AgendaItem:
    facts = Facts(
        guided_since=row.guided_since,
        next_review=row.agreed_review,
        review_days=row.review_days,
        evaluate_on=plan.evaluate_on,
        takeover_until=plan.takeover_until,
        handover_asked=clock.local_date(asked.asked_at) if asked else None,
    )
    return AgendaItem(
        dossier=row,
        reasons=reasons(facts, clock.today()),
        last_on=row.last_spoken,
        asked_by=asked.asked_by if asked else None,
        asked_because=asked.reason if asked else "",
    )

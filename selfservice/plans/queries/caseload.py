"""What a caseload and an agenda need of the plans: a few queries, however many residents."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Exists, Min, OuterRef

from portal.core import clock
from selfservice.dossiers.models import Dossier
from selfservice.plans.models import PlanVersion, Step, Takeover
from selfservice.plans.queries.threads import unanswered
from selfservice.plans.rules.states import GoalState, StepState, VersionState


@dataclass(frozen=True)
class PlanDates:
    """The plan of one dossier in dates and numbers.

    waits: a version waits for the resident. asked: the resident asked something that nobody
    answered yet. declined_on: when the resident did not want the newest version. evaluate_on: of
    the plan in force. late: steps past their date, the oldest of which was due on late_since.
    takeover_until: of a running takeover.
    """

    in_force: bool = False
    waits: bool = False
    asked: bool = False
    declined_on: date | None = None
    evaluate_on: date | None = None
    late: int = 0
    late_since: date | None = None
    takeover_until: date | None = None


def plan_dates(dossiers: Iterable[Dossier]) -> dict[int, PlanDates]:
    """Return the dates of every plan by pk of the dossier; three queries."""
    pks = [dossier.pk for dossier in dossiers]
    late = _late_steps(pks)
    versions = _versions(pks)
    taken_over = dict(
        Takeover.objects.running(clock.today())
        .filter(dossier_id__in=pks)
        .values_list("dossier_id", "ends_on")
    )
    return {
        pk: PlanDates(
            late=late.get(pk, (0, None))[0],
            late_since=late.get(pk, (0, None))[1],
            takeover_until=taken_over.get(pk),
            **_stand(versions[pk]),
        )
        for pk in pks
    }


def _versions(pks: list[int]) -> dict[int, list[dict[str, Any]]]:
    """Return what tells where each plan stands, oldest version first; one query."""
    asked = Exists(unanswered().filter(version__plan=OuterRef("plan")))
    rows = PlanVersion.objects.telling().filter(plan__dossier_id__in=pks).annotate(asked=asked)
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    names = ("plan__dossier_id", "state", "evaluate_on", "declined_at", "asked")
    for row in rows.order_by("number").values(*names):
        found[row["plan__dossier_id"]].append(row)
    return found


def _stand(versions: list[dict[str, Any]]) -> dict[str, Any]:
    """Return where a plan stands. A decline counts until there is a newer version."""
    states = {row["state"]: row for row in versions}
    in_force = states.get(VersionState.ACCEPTED)
    declined_at = versions[-1]["declined_at"] if versions else None
    return {
        "in_force": in_force is not None,
        "waits": VersionState.PROPOSED in states,
        "asked": any(row["asked"] for row in versions),
        "declined_on": clock.local_date(declined_at) if declined_at else None,
        "evaluate_on": in_force["evaluate_on"] if in_force else None,
    }


def _late_steps(pks: list[int]) -> dict[int, tuple[int, date]]:
    """Return how many steps are late and since when; a reached goal asks for nothing more."""
    late = Step.objects.filter(
        goal__version__plan__dossier_id__in=pks,
        goal__version__state=VersionState.ACCEPTED,
        goal__state=GoalState.OPEN,
        state=StepState.TODO,
        until_on__lt=clock.today(),
    )
    rows = late.order_by().values("goal__version__plan__dossier_id")
    return {
        row["goal__version__plan__dossier_id"]: (row["number"], row["since"])
        for row in rows.annotate(number=Count("pk"), since=Min("until_on"))
    }

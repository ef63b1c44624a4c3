"""What a caseload and an agenda need of the plans: a few queries, however many residents."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Min

from portal.core import clock
from selfservice.dossiers.models import Dossier
from selfservice.plans.models import PlanVersion, Step, Takeover
from selfservice.plans.rules.states import GoalState, StepState, VersionState


@dataclass(frozen=True)
class PlanDates:
    """The plan of one dossier in dates and numbers.

    waits: a version waits for the resident. evaluate_on: of the plan in force. late: steps past
    their date, the oldest of which was due on late_since. takeover_until: of a running takeover.
    """

    in_force: bool = False
    waits: bool = False
    evaluate_on: date | None = None
    late: int = 0
    late_since: date | None = None
    takeover_until: date | None = None


def plan_dates(dossiers: Iterable[Dossier]) -> dict[int, PlanDates]:
    """Return the dates of every plan by pk of the dossier; three queries."""
    pks = [dossier.pk for dossier in dossiers]
    late = _late_steps(pks)
    waiting, in_force = _versions(pks)
    taken_over = dict(
        Takeover.objects.running(clock.today())
        .filter(dossier_id__in=pks)
        .values_list("dossier_id", "ends_on")
    )
    return {
        pk: PlanDates(
            in_force=pk in in_force,
            waits=pk in waiting,
            evaluate_on=in_force.get(pk),
            late=late.get(pk, (0, None))[0],
            late_since=late.get(pk, (0, None))[1],
            takeover_until=taken_over.get(pk),
        )
        for pk in pks
    }


def _versions(pks: list[int]) -> tuple[set[int], dict[int, date]]:
    """Return where a version waits, and the evaluation date of what is in force."""
    waiting, in_force = set(), {}
    rows = PlanVersion.objects.current().filter(plan__dossier_id__in=pks)
    for pk, state, evaluate_on in rows.values_list("plan__dossier_id", "state", "evaluate_on"):
        if state == VersionState.ACCEPTED:
            in_force[pk] = evaluate_on
        else:
            waiting.add(pk)
    return waiting, in_force


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

"""A plan as it is read: one version, what changed in it, and the others to go to."""

from dataclasses import dataclass

from django.db.models import Prefetch, prefetch_related_objects

from selfservice.dossiers.models import Dossier
from selfservice.plans.models import Goal, PlanVersion
from selfservice.plans.queries.page import PlanPage, plan_page
from selfservice.plans.queries.threads import with_questions
from selfservice.plans.queries.versions import text_of
from selfservice.plans.rules.comparison import differences


@dataclass(frozen=True)
class Reading:
    """`versions`: all ever proposed, newest first. `previous`: the version `changes` are from."""

    page: PlanPage
    versions: tuple[PlanVersion, ...]
    in_force: PlanVersion | None
    previous: PlanVersion | None
    changes: tuple[str, ...]


def reading(
    dossier: Dossier, *, number: int | None = None, casusregisseur: str = ""
) -> Reading | None:
    """Return version `number`, else what waits for the resident, else what is in force, or None.

    Three queries, however many goals and steps. casusregisseur: the name to show at their steps.
    """
    versions = list(
        PlanVersion.objects.shown()
        .filter(plan__dossier=dossier)
        .select_related("proposed_by", "accepted_by")
    )
    in_force = _in_state(versions, PlanVersion.State.ACCEPTED)
    chosen = _chosen(versions, number) or (None if number else in_force)
    if chosen is None:
        return None
    waits = chosen.state == PlanVersion.State.PROPOSED
    previous = in_force if waits and in_force else _previous(versions, chosen)
    goals = Prefetch("goals", with_questions(Goal.objects.all()))
    prefetch_related_objects([v for v in (chosen, previous) if v], goals, "goals__steps")
    return Reading(
        page=plan_page(chosen, casusregisseur),
        versions=tuple(versions),
        in_force=in_force,
        previous=previous,
        changes=_changes(previous, chosen, casusregisseur),
    )


def _chosen(versions: list[PlanVersion], number: int | None) -> PlanVersion | None:
    if number is None:
        return _in_state(versions, PlanVersion.State.PROPOSED)
    return next((version for version in versions if version.number == number), None)


def _in_state(versions: list[PlanVersion], state: str) -> PlanVersion | None:
    return next((version for version in versions if version.state == state), None)


def _previous(versions: list[PlanVersion], chosen: PlanVersion) -> PlanVersion | None:
    """Return the last version before `chosen` that was agreed to, else the one just before."""
    earlier = [version for version in versions if version.number < chosen.number]
    agreed = (version for version in earlier if version.accepted_at)
    return next(agreed, earlier[0] if earlier else None)


def _changes(old: PlanVersion | None, new: PlanVersion, casusregisseur: str) -> tuple[str, ...]:
    if old is None:
        return ()
    return tuple(differences(text_of(old), text_of(new), casusregisseur))

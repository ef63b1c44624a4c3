"""Ticking off. Progress is no text: it goes on inside a version that was agreed to."""

from django.db import transaction

from portal.accounts.models import User
from portal.core import clock
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.plans import policy
from selfservice.plans.models import Goal, PlanVersion, Step
from selfservice.plans.queries import is_taken_over
from selfservice.plans.rules.states import GOAL_MOVES, STEP_MOVES, next_state
from selfservice.plans.services.log import record

NOT_IN_FORCE = "Deze versie van het plan geldt niet meer. Kijk in uw nieuwste plan."


@transaction.atomic
def tick_step(*, by: User, step: Step, done: bool) -> Step:
    """Tick off `step`, or undo that; doing what was done already changes nothing.

    A resident ticks the own steps, the casusregisseur the own and those of partners, and during a
    takeover all (P5). Raises
    NotAllowed for another's step, IllegalMove in a version that is not in force.
    """
    step = _steps().select_for_update(of=("self",)).get(pk=step.pk)
    version = step.goal.version
    dossier = version.plan.dossier
    if not policy.can_tick(by, dossier, step, taken_over=is_taken_over(dossier)):
        raise NotAllowed("U kunt alleen uw eigen stappen afvinken.")
    _check_in_force(version)
    state = next_state(STEP_MOVES, step.state, "tick" if done else "untick")
    if state is None:
        return step
    step.state = state
    step.done_at, step.done_by = (clock.now(), by) if done else (None, None)
    step.save(update_fields=["state", "done_at", "done_by"])
    what = "afgevinkt" if done else "weer opengezet"
    record(
        by=by,
        version=version,
        name="plan.stap_gedaan" if done else "plan.stap_open",
        own=f"U heeft een stap van uw plan {what}.",
        other=f"{by.name} heeft een stap van uw plan {what}.",
    )
    return step


@transaction.atomic
def mark_goal(*, by: User, goal: Goal, reached: bool) -> Goal:
    """Say that `goal` is reached, or that it is not yet after all; the resident decides (P5).

    Raises NotAllowed for anyone but the resident, IllegalMove in a version that is not in force.
    """
    goal = (
        Goal.objects.select_for_update(of=("self",))
        .select_related("version__plan__dossier__resident")
        .get(pk=goal.pk)
    )
    if not policy.is_owner(by, goal.version.plan.dossier):
        raise NotAllowed("Alleen de eigenaar van dit plan zegt of een doel is gehaald.")
    _check_in_force(goal.version)
    state = next_state(GOAL_MOVES, goal.state, "reach" if reached else "reopen")
    if state is None:
        return goal
    goal.state = state
    goal.save(update_fields=["state"])
    record(
        by=by,
        version=goal.version,
        name="plan.doel_gehaald" if reached else "plan.doel_open",
        own="U heeft een doel gehaald." if reached else "U werkt weer aan een doel.",
        other="",
    )
    return goal


def _steps() -> object:
    return Step.objects.select_related(
        "goal__version__plan__dossier__resident",
        "goal__version__plan__dossier__current_casusregisseur__profile",
    )


def _check_in_force(version: PlanVersion) -> None:
    if version.state != PlanVersion.State.ACCEPTED:
        raise IllegalMove(NOT_IN_FORCE)

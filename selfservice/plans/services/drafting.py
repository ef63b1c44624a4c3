"""Writing a version that nobody has to agree to yet."""

import uuid
from typing import Any

from django.db import transaction

from portal.accounts.models import User
from portal.core.exceptions import NotAllowed
from selfservice.dossiers.models import Dossier
from selfservice.plans import policy
from selfservice.plans.models import Goal, Plan, PlanVersion, Step
from selfservice.plans.rules.text import GoalText, PlanText, StepText, tidy
from selfservice.plans.services.log import record


@transaction.atomic
def draft(*, by: User, dossier: Dossier, text: PlanText) -> PlanVersion:
    """Keep `text` as the draft of this resident's plan and return it; an earlier draft goes.

    Raises NotAllowed when `by` is not the casusregisseur or the dossier is not active.
    """
    if not policy.can_draft(by, dossier):
        raise NotAllowed("Alleen de casusregisseur kan dit plan schrijven.")
    plan, _ = Plan.objects.get_or_create(dossier=dossier)
    plan = Plan.objects.select_for_update().select_related("dossier__resident").get(pk=plan.pk)
    version = _emptied_draft(plan) or PlanVersion(plan=plan, number=_next_number(plan))
    for name, value in _words(text).items():
        setattr(version, name, value)
    version.drafted_by = by
    version.save()
    _add_goals(version, text.goals)
    record(
        by=by,
        version=version,
        name="plan.opgesteld",
        own="U schreef aan uw plan.",
        other=f"{by.name} schreef aan een voorstel voor uw plan.",
    )
    return version


def _next_number(plan: Plan) -> int:
    last = plan.versions.order_by("-number").first()
    return last.number + 1 if last else 1


def _emptied_draft(plan: Plan) -> PlanVersion | None:
    version = plan.versions.draft().first()
    if version:
        Step.objects.filter(goal__version=version).delete()
        Goal.objects.filter(version=version).delete()
    return version


def _words(text: PlanText) -> dict[str, Any]:
    return {
        "talents": tidy(text.talents),
        "wishes": tidy(text.wishes),
        "starts_on": text.starts_on,
        "months": text.months,
        "evaluate_on": text.evaluate_on,
    }


def _add_goals(version: PlanVersion, texts: tuple[GoalText, ...]) -> None:
    goals = Goal.objects.bulk_create(
        _goal(version, order, text) for order, text in enumerate(texts, start=1)
    )
    Step.objects.bulk_create(
        _step(goal, order, step)
        for goal, text in zip(goals, texts, strict=True)
        for order, step in enumerate(text.steps, start=1)
    )


def _goal(version: PlanVersion, order: int, text: GoalText) -> Goal:
    return Goal(
        version=version,
        order=order,
        key=text.key or uuid.uuid4(),
        life_area=text.life_area,
        title=tidy(text.title),
        why=tidy(text.why),
        done_when=tidy(text.done_when),
    )


def _step(goal: Goal, order: int, text: StepText) -> Step:
    return Step(
        goal=goal,
        order=order,
        key=text.key or uuid.uuid4(),
        title=tidy(text.title),
        actor=text.actor,
        actor_name=tidy(text.actor_name),
        from_on=text.from_on,
        until_on=text.until_on,
    )

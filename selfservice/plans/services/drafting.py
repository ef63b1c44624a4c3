"""Writing a version that nobody has to agree to yet."""

import uuid
from typing import Any

from django.db import transaction

from portal.accounts.models import User
from portal.core.exceptions import NotAllowed
from selfservice.dossiers.models import Dossier
from selfservice.plans import policy
from selfservice.plans.models import Goal, Plan, PlanVersion, Step
from selfservice.plans.queries import draft_of, text_of
from selfservice.plans.rules.text import GoalText, PlanText, StepText, text_hash, tidy
from selfservice.plans.services.log import record
from selfservice.plans.services.meanwhile import EditedMeanwhile


@transaction.atomic
def draft(
    *,
    by: User,
    dossier: Dossier,
    text: PlanText,
    seen: str | None = None,
    basis: int | None = None,
) -> PlanVersion:
    """Keep `text` as the draft of this resident's plan and return it; an earlier draft goes.

    seen: hash of the draft that the writer began from, empty when there was none; None when nobody
    else can have written. basis: number of the version that the writer had beside it, by default
    the newest. Raises NotAllowed when `by` is not the casusregisseur or the dossier is not active,
    EditedMeanwhile (with the stored text) when somebody saved another draft since.
    """
    if not policy.can_draft(by, dossier):
        raise NotAllowed("Alleen de casusregisseur kan dit plan schrijven.")
    plan, _ = Plan.objects.get_or_create(dossier=dossier)
    plan = Plan.objects.select_for_update().select_related("dossier__resident").get(pk=plan.pk)
    stored = draft_of(dossier)
    _check_unchanged(stored, seen)
    version = _emptied(stored) or PlanVersion(plan=plan, number=next_number(plan))
    version.based_on = _basis(plan, basis)
    fill(version, by=by, text=text)
    record(
        by=by,
        version=version,
        name="plan.opgesteld",
        own="U schreef aan uw plan.",
        other=f"{by.name} schreef aan een voorstel voor uw plan.",
    )
    return version


def fill(version: PlanVersion, *, by: User, text: PlanText) -> None:
    """Write `text` into an empty version and save it with its goals and steps."""
    for name, value in _words(text).items():
        setattr(version, name, value)
    version.drafted_by = by
    version.save()
    _add_goals(version, text.goals)


def next_number(plan: Plan) -> int:
    """Return the number for a new version; call it with the plan locked."""
    last = plan.versions.order_by("-number").first()
    return last.number + 1 if last else 1


def _check_unchanged(stored: PlanVersion | None, seen: str | None) -> None:
    if seen is None:
        return
    text = text_of(stored) if stored else None
    if seen != (text_hash(text) if text else ""):
        raise EditedMeanwhile(text)


def _basis(plan: Plan, number: int | None) -> PlanVersion | None:
    if number is None:
        return plan.versions.current().order_by("-number").first()
    return plan.versions.shown().filter(number=number).first()


def _emptied(stored: PlanVersion | None) -> PlanVersion | None:
    """Take goals and steps out of the draft and return it without the ones fetched along."""
    if stored is None:
        return None
    Step.objects.filter(goal__version=stored).delete()
    Goal.objects.filter(version=stored).delete()
    return PlanVersion.objects.get(pk=stored.pk)


def _words(text: PlanText) -> dict[str, Any]:
    return {
        "talents": tidy(text.talents),
        "wishes": tidy(text.wishes),
        "starts_on": text.starts_on,
        "months": text.months,
        "evaluate_on": text.evaluate_on,
        "later_evaluations": [day.isoformat() for day in text.later_evaluations],
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

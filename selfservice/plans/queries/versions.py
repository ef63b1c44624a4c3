"""Which version of a plan is which."""

from django.db.models import QuerySet

from selfservice.dossiers.models import Dossier
from selfservice.plans.models import Goal, PlanVersion, Step
from selfservice.plans.rules.text import GoalText, PlanText, StepText


def version_in_force(dossier: Dossier) -> PlanVersion | None:
    """Return the version the resident agreed to and that holds now, or None."""
    return _of(dossier).filter(state=PlanVersion.State.ACCEPTED).first()


def proposal(dossier: Dossier) -> PlanVersion | None:
    """Return the version that waits for the resident, or None."""
    return _of(dossier).filter(state=PlanVersion.State.PROPOSED).first()


def draft_of(dossier: Dossier) -> PlanVersion | None:
    """Return the version that is being written, or None; a resident does not see it."""
    return _of(dossier).draft().first()


def newest(dossier: Dossier) -> PlanVersion | None:
    """Return the newest version that matters now: the proposal or the one in force, or None."""
    return _of(dossier).current().order_by("-number").first()


def version_numbered(dossier: Dossier, number: int) -> PlanVersion | None:
    """Return version `number` of this resident's own plan when it was ever proposed, or None."""
    return _of(dossier).shown().filter(number=number).first()


def step_of(dossier: Dossier, pk: int) -> Step | None:
    """Return step `pk` of a version of this plan that was ever proposed, or None."""
    found = Step.objects.filter(goal__version__plan__dossier=dossier, pk=pk)
    drafts = {"goal__version__state": PlanVersion.State.DRAFT}
    return found.exclude(**drafts).select_related("goal__version").first()


def goal_of(dossier: Dossier, pk: int) -> Goal | None:
    """Return goal `pk` of a version of this plan that was ever proposed, or None."""
    found = Goal.objects.filter(version__plan__dossier=dossier, pk=pk)
    return found.exclude(version__state=PlanVersion.State.DRAFT).select_related("version").first()


def text_of(version: PlanVersion) -> PlanText:
    """Return the text of `version` as plain data, keys included, to compare or to go on from."""
    return PlanText(
        talents=version.talents,
        wishes=version.wishes,
        starts_on=version.starts_on,
        months=version.months,
        evaluate_on=version.evaluate_on,
        later_evaluations=tuple(version.later_days),
        goals=tuple(goal_text(goal) for goal in version.goals.all()),
    )


def _of(dossier: Dossier) -> QuerySet[PlanVersion]:
    return PlanVersion.objects.filter(plan__dossier=dossier).with_text()


def goal_text(goal: Goal) -> GoalText:
    """Return one goal as plain data."""
    return GoalText(
        life_area=goal.life_area,
        title=goal.title,
        why=goal.why,
        done_when=goal.done_when,
        steps=tuple(step_text(step) for step in goal.steps.all()),
        key=str(goal.key),
    )


def step_text(step: Step) -> StepText:
    """Return one step as plain data."""
    return StepText(
        title=step.title,
        actor=step.actor,
        actor_name=step.actor_name,
        from_on=step.from_on,
        until_on=step.until_on,
        key=str(step.key),
    )

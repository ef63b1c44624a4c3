"""A version as a screen shows it: goals with their life area, steps as a line."""

from dataclasses import dataclass

from selfservice.dossiers.rules.life_areas import LIFE_AREA_TEXT
from selfservice.plans.models import Goal, PlanVersion, Step
from selfservice.plans.rules.actors import ActorKind, said_to_resident


@dataclass(frozen=True)
class StepView:
    """A step in the line: `state` is done, now (the first to do) or next."""

    step: Step
    state: str
    who: str
    is_residents: bool

    @property
    def title(self) -> str:
        return self.step.title


@dataclass(frozen=True)
class GoalView:
    """A goal with its steps and how far it is."""

    goal: Goal
    area: str
    steps: tuple[StepView, ...]

    @property
    def done(self) -> int:
        """How many steps are done."""
        return sum(step.state == "done" for step in self.steps)

    @property
    def total(self) -> int:
        return len(self.steps)

    @property
    def is_reached(self) -> bool:
        return self.goal.state == Goal.State.REACHED

    @property
    def all_done(self) -> bool:
        return self.done == self.total

    @property
    def now(self) -> StepView | None:
        """The step that is next to be done."""
        return next((step for step in self.steps if step.state == "now"), None)


@dataclass(frozen=True)
class PlanPage:
    """One version with all that a screen shows of it."""

    version: PlanVersion
    goals: tuple[GoalView, ...]

    @property
    def is_in_force(self) -> bool:
        return self.version.state == PlanVersion.State.ACCEPTED

    @property
    def is_waiting(self) -> bool:
        return self.version.state == PlanVersion.State.PROPOSED

    @property
    def done(self) -> int:
        """How many steps of all goals are done."""
        return sum(goal.done for goal in self.goals)

    @property
    def total(self) -> int:
        return sum(goal.total for goal in self.goals)


def plan_page(version: PlanVersion, casusregisseur: str = "") -> PlanPage:
    """Return `version` ready to show; `casusregisseur` is the name behind that kind of step.

    Costs no query when goals and steps were fetched along.
    """
    goals = tuple(_goal_view(goal, casusregisseur) for goal in version.goals.all())
    return PlanPage(version=version, goals=goals)


def _goal_view(goal: Goal, casusregisseur: str) -> GoalView:
    steps = list(goal.steps.all())
    first = next((step for step in steps if step.state == Step.State.TODO), None)
    views = tuple(_step_view(step, step is first, casusregisseur) for step in steps)
    return GoalView(goal=goal, area=LIFE_AREA_TEXT.get(goal.life_area, "Overig"), steps=views)


def _step_view(step: Step, is_first: bool, casusregisseur: str) -> StepView:
    state = "done" if step.state == Step.State.DONE else "now" if is_first else "next"
    return StepView(
        step=step,
        state=state,
        who=said_to_resident(step.actor, step.actor_name, casusregisseur),
        is_residents=step.actor == ActorKind.RESIDENT,
    )

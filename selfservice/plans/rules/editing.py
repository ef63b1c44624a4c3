"""Changes of a resident to the own plan (P5), one at a time, on plain text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from selfservice.plans.rules.text import GoalText, PlanText, StepText, tidy


@dataclass(frozen=True)
class PutGoal:
    """Add `goal`, or put its words in place of those of the goal with the same key."""

    goal: GoalText


@dataclass(frozen=True)
class DropGoal:
    """Take a goal out of the plan, with its steps."""

    key: str


@dataclass(frozen=True)
class PutStep:
    """Add `step` at the end of a goal, or put it in place of the step with the same key."""

    goal_key: str
    step: StepText


@dataclass(frozen=True)
class DropStep:
    """Take a step out of the plan."""

    key: str


Edit = PutGoal | DropGoal | PutStep | DropStep


def apply(text: PlanText, edit: Edit) -> PlanText:
    """Return `text` with `edit` done; what it is about may be gone, then nothing changes."""
    match edit:
        case PutGoal(goal):
            return replace(text, goals=_put_goal(text.goals, goal))
        case DropGoal(key):
            return replace(text, goals=tuple(one for one in text.goals if one.key != key))
        case PutStep(goal_key, step):
            return _in_goals(text, lambda goal: _put_step(goal, goal_key, step))
        case DropStep(key):
            return _in_goals(text, lambda goal: _without(goal, key))


def clashes(edit: Edit, *, seen: PlanText, stored: PlanText) -> bool:
    """Return whether what `edit` is about was changed between `seen` and `stored`."""
    key, find = _about(edit)
    if not key:
        return False
    before, after = find(seen, key), find(stored, key)
    return before is not None and (after is None or _words(before) != _words(after))


def goal_in(text: PlanText, key: str) -> GoalText | None:
    """Return the goal with this key, or None."""
    return next((goal for goal in text.goals if goal.key == key), None)


def step_in(text: PlanText, key: str) -> StepText | None:
    """Return the step with this key, or None."""
    return next((step for step in _steps(text) if step.key == key), None)


def _about(edit: Edit) -> tuple[str, Callable]:
    match edit:
        case PutGoal(goal):
            return goal.key, goal_in
        case DropGoal(key):
            return key, goal_in
        case PutStep(_, step):
            return step.key, step_in
        case DropStep(key):
            return key, step_in


def _words(item: GoalText | StepText) -> object:
    """A goal's own words; its steps are looked at one by one."""
    return replace(item, steps=()) if isinstance(item, GoalText) else item


def _steps(text: PlanText) -> Iterator[StepText]:
    for goal in text.goals:
        yield from goal.steps


def _put_goal(goals: tuple[GoalText, ...], goal: GoalText) -> tuple[GoalText, ...]:
    if not any(one.key == goal.key and goal.key for one in goals):
        return (*goals, goal)
    return tuple(replace(goal, steps=one.steps) if one.key == goal.key else one for one in goals)


def _put_step(goal: GoalText, goal_key: str, step: StepText) -> GoalText:
    if any(one.key == step.key and step.key for one in goal.steps):
        return replace(goal, steps=tuple(step if s.key == step.key else s for s in goal.steps))
    return replace(goal, steps=(*goal.steps, step)) if goal.key == goal_key else goal


def _without(goal: GoalText, key: str) -> GoalText:
    return replace(goal, steps=tuple(step for step in goal.steps if step.key != key))


def _in_goals(text: PlanText, change: Callable[[GoalText], GoalText]) -> PlanText:
    return replace(text, goals=tuple(change(goal) for goal in text.goals))


def is_blank(edit: Edit) -> bool:
    """Return whether `edit` puts something without a name in the plan."""
    match edit:
        case PutGoal(goal):
            return not tidy(goal.title)
        case PutStep(_, step):
            return not tidy(step.title)
    return False

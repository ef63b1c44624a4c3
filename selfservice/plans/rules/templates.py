"""Texts to start a plan with, per route. Days count from the day the plan begins."""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from selfservice.plans.rules.text import GoalText, PlanText, StepText


class Route(StrEnum):
    """The way a plan goes; Meedoen and Perspectief begin with Eigen kracht."""

    WORK = "werk"
    PERSPECTIVE = "perspectief"
    TAKING_PART = "meedoen"
    OWN_STRENGTH = "eigen-kracht"


ROUTE_TEXT: dict[str, str] = {
    Route.WORK: "Werk",
    Route.PERSPECTIVE: "Perspectief",
    Route.TAKING_PART: "Meedoen",
    Route.OWN_STRENGTH: "Eigen kracht, drie weken",
}


@dataclass(frozen=True)
class TemplateStep:
    """A step; `from_day` and `until_day` count from the start of the plan, None is open."""

    title: str
    actor: str
    actor_name: str = ""
    from_day: int | None = None
    until_day: int | None = None


@dataclass(frozen=True)
class TemplateGoal:
    """A goal to start from; the resident's own words come in its place."""

    life_area: str
    title: str
    why: str = ""
    done_when: str = ""
    steps: tuple[TemplateStep, ...] = ()


@dataclass(frozen=True)
class TemplateText:
    """A whole template: duration in months, first evaluation in days, and goals."""

    months: int
    evaluate_day: int
    goals: tuple[TemplateGoal, ...] = ()


def from_plain(plain: dict[str, Any]) -> TemplateText:
    """Return the template in `plain`, as it lies in a shipped file or in the database."""
    goals = tuple(
        TemplateGoal(**{**goal, "steps": tuple(TemplateStep(**step) for step in goal["steps"])})
        for goal in plain["goals"]
    )
    return TemplateText(plain["months"], plain["evaluate_day"], goals)


def to_plain(text: TemplateText) -> dict[str, Any]:
    """Return `text` as data for the database; `from_plain` reads it."""
    return asdict(text)


def template_hash(text: TemplateText) -> str:
    """Return a mark of `text`, to see whether somebody changed it since it was read."""
    words = json.dumps(to_plain(text), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(words.encode()).hexdigest()


def as_plan(template: TemplateText, starts_on: date) -> PlanText:
    """Return a plan that begins on `starts_on` with the words of `template`."""
    return PlanText(
        talents="",
        wishes="",
        starts_on=starts_on,
        months=template.months,
        evaluate_on=starts_on + timedelta(days=template.evaluate_day),
        goals=tuple(_goal(goal, starts_on) for goal in template.goals),
    )


def _goal(goal: TemplateGoal, starts_on: date) -> GoalText:
    steps = tuple(_step(step, starts_on) for step in goal.steps)
    return GoalText(goal.life_area, goal.title, goal.why, goal.done_when, steps)


def _step(step: TemplateStep, starts_on: date) -> StepText:
    return StepText(
        title=step.title,
        actor=step.actor,
        actor_name=step.actor_name,
        from_on=_day(starts_on, step.from_day),
        until_on=_day(starts_on, step.until_day),
    )


def _day(starts_on: date, offset: int | None) -> date | None:
    return None if offset is None else starts_on + timedelta(days=offset)

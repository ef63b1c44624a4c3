"""The text of a plan as plain data, and the hash that proves which text was agreed to.

Progress (a step that is ticked off) is no text, and neither are the keys that tell which goal of
an older version a goal goes on from.
"""

import hashlib
import json
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from typing import Any

FORM = 1  # the way the text is written out; a new way keeps old hashes checkable


@dataclass(frozen=True)
class StepText:
    """One step: who does what, from when until when. `key` ties it to an earlier version."""

    title: str
    actor: str
    actor_name: str = ""
    from_on: date | None = None
    until_on: date | None = None
    key: str = ""


@dataclass(frozen=True)
class GoalText:
    """One goal in a life area: why it matters, when it is reached, and its steps in order."""

    life_area: str
    title: str
    why: str
    done_when: str
    steps: tuple[StepText, ...] = ()
    key: str = ""


@dataclass(frozen=True)
class PlanText:
    """A whole plan. `months`: how long it runs from `starts_on`; `evaluate_on`: the next look,
    `later_evaluations`: those after it, in order."""

    talents: str
    wishes: str
    starts_on: date
    months: int
    evaluate_on: date
    goals: tuple[GoalText, ...] = field(default_factory=tuple)
    later_evaluations: tuple[date, ...] = ()


def canonical(plan: PlanText) -> str:
    """Return the one way to write this text out; equal texts give equal strings."""
    return json.dumps(_plain(plan), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def text_hash(plan: PlanText) -> str:
    """Return the SHA-256 of the canonical text, in hexadecimals."""
    return hashlib.sha256(canonical(plan).encode()).hexdigest()


def _plain(plan: PlanText) -> dict[str, Any]:
    plain = {
        "form": FORM,
        "talents": tidy(plan.talents),
        "wishes": tidy(plan.wishes),
        "starts_on": plan.starts_on.isoformat(),
        "months": plan.months,
        "evaluate_on": plan.evaluate_on.isoformat(),
        "goals": [_plain_goal(goal) for goal in plan.goals],
    }
    if (
        plan.later_evaluations
    ):  # left out when empty: texts from before they existed keep their hash
        plain["later_evaluations"] = [day.isoformat() for day in plan.later_evaluations]
    return plain


def _plain_goal(goal: GoalText) -> dict[str, Any]:
    return {
        "life_area": str(goal.life_area),
        "title": tidy(goal.title),
        "why": tidy(goal.why),
        "done_when": tidy(goal.done_when),
        "steps": [_plain_step(step) for step in goal.steps],
    }


def _plain_step(step: StepText) -> dict[str, Any]:
    return {
        "title": tidy(step.title),
        "actor": str(step.actor),
        "actor_name": tidy(step.actor_name),
        "from_on": step.from_on.isoformat() if step.from_on else "",
        "until_on": step.until_on.isoformat() if step.until_on else "",
    }


def tidy(text: str) -> str:
    """Return `text` without differences that nobody sees: line ends, outer blanks, accent forms."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    return unicodedata.normalize("NFC", lines)

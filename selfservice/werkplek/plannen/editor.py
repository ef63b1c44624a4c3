"""A plan or template as one form that grows and shrinks without JavaScript.

Goals and steps keep their number on the page; `volgorde` says which there are, in which order. So
a button that adds, removes or moves needs no database and loses nothing that was typed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from portal.ui.forms import PortalForm
from selfservice.werkplek.plannen.forms import GoalForm

MOST = 30  # goals in a plan, and steps in a goal


@dataclass
class GoalPart:
    """One goal on the page: its number there, its form, and the forms of its steps by number."""

    number: int
    form: GoalForm
    steps: dict[int, PortalForm]

    @property
    def order(self) -> str:
        return ",".join(map(str, self.steps))


class Editor:
    """The forms of one page. HEAD and STEP are the form classes of what is edited."""

    HEAD: type[PortalForm]
    STEP: type[PortalForm]

    def __init__(self, data: Mapping[str, Any] | None = None, start: dict[str, Any] | None = None):
        """data: what was posted. start: head values with `goals`, each with `steps`."""
        self.data, start = data, start or {}
        self.head = self.HEAD(data, initial=start)
        self.goals: dict[int, GoalPart] = {}
        if data is None:
            for number, goal in enumerate(start.get("goals", ())):
                self._begin(number, goal)
        else:
            for number in _numbers(data.get("volgorde", "")):
                self._read(number)

    @property
    def order(self) -> str:
        return ",".join(map(str, self.goals))

    @property
    def forms(self) -> list[PortalForm]:
        """Every form of the page, from top to bottom."""
        parts = [[goal.form, *goal.steps.values()] for goal in self.goals.values()]
        return [self.head, *(form for part in parts for form in part)]

    @property
    def problems(self) -> list[tuple[str, str]]:
        """Every error with the id of its field, for the summary on top."""
        return [
            (form[name].id_for_label, error)
            for form in self.forms
            if form.is_bound
            for name, errors in form.errors.items()
            for error in errors
        ]

    def is_valid(self) -> bool:
        """Return whether every form is; asks all of them, so that all errors show."""
        answers = [form.is_valid() for form in self.forms]
        return all(answers)

    def do(self, action: str) -> None:
        """Add, remove or move up a goal or step: "doel-erbij", "stap-weg:2:0", "doel-op:1"."""
        name, *rest = action.split(":")
        numbers = [int(part) for part in rest if part.isdecimal()]
        if name == "doel-erbij" and len(self.goals) < MOST:
            self._begin(_free(self.goals), {"steps": [{}]})
            return
        goal = self.goals.get(numbers[0]) if numbers else None
        if goal is None:
            return
        if name == "stap-erbij" and len(goal.steps) < MOST:
            number = _free(goal.steps)
            goal.steps[number] = self.STEP(prefix=f"g{goal.number}-s{number}")
        rows, number = (goal.steps, numbers[1]) if len(numbers) > 1 else (self.goals, numbers[0])
        if name in ("doel-weg", "stap-weg"):
            rows.pop(number, None)
        elif name in ("doel-op", "stap-op"):
            _move_up(rows, number)

    def _begin(self, number: int, goal: dict[str, Any]) -> None:
        steps = {
            place: self.STEP(prefix=f"g{number}-s{place}", initial=step)
            for place, step in enumerate(goal.get("steps", ()))
        }
        form = GoalForm(prefix=f"g{number}", initial=goal)
        self.goals[number] = GoalPart(number, form, steps)

    def _read(self, number: int) -> None:
        places = _numbers(self.data.get(f"g{number}-volgorde", ""))
        steps = {place: self.STEP(self.data, prefix=f"g{number}-s{place}") for place in places}
        form = GoalForm(self.data, prefix=f"g{number}")
        self.goals[number] = GoalPart(number, form, steps)


def _numbers(text: str) -> list[int]:
    found = [int(part) for part in text.split(",") if part.isdecimal() and len(part) < 4]
    return list(dict.fromkeys(found))[:MOST]


def _free(rows: dict[int, Any]) -> int:
    return max(rows, default=-1) + 1


def _move_up(rows: dict[int, Any], number: int) -> None:
    keys = list(rows)
    if number in keys and (place := keys.index(number)):
        keys[place - 1], keys[place] = keys[place], keys[place - 1]
        again = {key: rows[key] for key in keys}
        rows.clear()
        rows.update(again)

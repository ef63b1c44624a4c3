"""Which questions are asked, given the answers so far: the one place that decides it.

A question that is not reachable is not shown, not asked for, not sent, not printed, not exported:
every output takes its questions and answers from here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from selfservice.aanvragen.rules.questions import (
    Condition,
    Definition,
    Match,
    Operator,
    Question,
    Screen,
    ShowIf,
)


@dataclass(frozen=True)
class Reached:
    """What is reachable: screens with only their reachable questions, and only those answers."""

    screens: tuple[Screen, ...]
    answers: dict[str, Any]

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every reachable question in order."""
        return tuple(question for screen in self.screens for question in screen.questions)

    @property
    def keys(self) -> frozenset[str]:
        """The keys of the reachable questions."""
        return frozenset(question.key for question in self.questions)

    def screen(self, key: str) -> Screen | None:
        """Return the reachable screen `key`, or None."""
        return next((screen for screen in self.screens if screen.key == key), None)


def reach(definition: Definition, answers: Mapping[str, Any]) -> Reached:
    """Return what is reachable with `answers`; answers of unreachable questions count as absent."""
    known: dict[str, Any] = {}
    screens = []
    for screen in definition.screens:
        asked = tuple(question for question in screen.questions if _visit(question, answers, known))
        if asked:
            screens.append(replace(screen, questions=asked))
    return Reached(tuple(screens), known)


def _visit(question: Question, answers: Mapping[str, Any], known: dict[str, Any]) -> bool:
    """Return whether `question` is reachable; if so its answer becomes known to later ones."""
    if question.show_if and not _holds(question.show_if, known):
        return False
    if question.has_answer and question.key in answers:
        known[question.key] = answers[question.key]
    return True


def _holds(show_if: ShowIf, known: Mapping[str, Any]) -> bool:
    results = [
        _compare(condition, known.get(condition.question)) for condition in show_if.conditions
    ]
    return all(results) if show_if.match == Match.ALL else any(results)


def _compare(condition: Condition, answer: Any) -> bool:
    """Return whether the condition holds; nothing holds of a question without an answer."""
    if answer is None or answer == "":
        return False
    match condition.operator:
        case Operator.IS:
            return answer == condition.value
        case Operator.IS_NOT:
            return answer != condition.value
        case Operator.CONTAINS:
            return condition.value in answer
        case Operator.AT_LEAST:
            return Decimal(answer) >= Decimal(condition.value)
        case _:
            return Decimal(answer) <= Decimal(condition.value)

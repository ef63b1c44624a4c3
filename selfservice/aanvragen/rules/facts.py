"""From the answers of an aanvraag to what the routing table looks at."""

from collections.abc import Mapping
from typing import Any

from selfservice.aanvragen.rules.questions import RoutingHints
from selfservice.aanvragen.rules.routing import Facts, Subject, Wish


def facts_of(
    hints: RoutingHints, answers: Mapping[str, Any], *, known: bool, destination: str
) -> Facts:
    """Return the facts; an answer that means nothing to the table is ordinary.

    answers: only those of reachable questions.
    """
    return Facts(
        known=known,
        destination=destination,
        subject=_meaning(answers.get(hints.subject_question), hints.subjects, Subject.ORDINARY),
        wish=_meaning(answers.get(hints.wish_question), hints.wishes, Wish.NONE),
    )


def organisation_of(hints: RoutingHints, answers: Mapping[str, Any]) -> str:
    """Return which organisation a complaint or compliment is about; empty when nothing says so."""
    return _meaning(answers.get(hints.organisation_question), hints.organisations, "")


def _meaning(answer: Any, meanings: Mapping[str, str], otherwise: str) -> str:
    return meanings.get(answer, otherwise) if isinstance(answer, str) else otherwise

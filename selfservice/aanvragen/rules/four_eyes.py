"""When a decision needs a second person: above an amount that the region sets."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from selfservice.aanvragen.rules.outcomes import Outcome
from selfservice.aanvragen.rules.questions import Kind, Question

GRANTS = (Outcome.GRANTED, Outcome.PARTLY)


def needs_second(outcome: str, amount: Decimal, limit: Decimal | None) -> bool:
    """Return whether a colleague must look first. limit: in euros, None when the region has none.

    A refusal costs no money, so it needs no second person.
    """
    return limit is not None and outcome in GRANTS and amount > limit


def amount_asked(questions: tuple[Question, ...], answers: Mapping[str, Any]) -> Decimal:
    """Return the highest amount that was asked for, in euros; 0 when none was."""
    keys = [question.key for question in questions if question.kind == Kind.AMOUNT]
    amounts = [Decimal(answers[key]) for key in keys if key in answers]
    return max(amounts, default=Decimal(0))

"""When a decision needs a second person: above an amount that the region sets.

What is granted is weighed, in total. A refusal is not weighed: who is refused can object, and then
others look at it anew (Awb 7:11; the mandate for that is never with who decided, Awb 10:3). Nobody
objects to a grant, so before it goes out a colleague looks. The part that is refused of a partial
grant has the same remedy. ADR 41 tells more.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from selfservice.aanvragen.rules.outcomes import GRANTS
from selfservice.aanvragen.rules.promises import Promise
from selfservice.aanvragen.rules.questions import Kind, Question

NOTHING = Decimal(0)


def weighed(outcome: str, *, granted: Decimal | None, asked: Decimal, promise: Promise) -> Decimal:
    """Return the amount in euros that counts; without an amount granted, what was asked for.

    0 is no amount: else a grant of which only the words name the money would slip through.
    """
    if not promise.is_decision or outcome not in GRANTS:
        return NOTHING
    return granted or asked


def needs_second(outcome: str, amount: Decimal, limit: Decimal | None) -> bool:
    """Return whether a colleague must look first. limit: in euros, None when the region has none.

    amount: what `weighed` says.
    """
    return limit is not None and outcome in GRANTS and amount > limit


def amount_asked(questions: tuple[Question, ...], answers: Mapping[str, Any]) -> Decimal:
    """Return the highest amount that was asked for, in euros; 0 when none was."""
    keys = [question.key for question in questions if question.kind == Kind.AMOUNT]
    amounts = [Decimal(answers[key]) for key in keys if key in answers]
    return max(amounts, default=NOTHING)

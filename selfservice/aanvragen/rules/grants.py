"""What is granted: an amount in total and the period it is for, and what can be wrong with it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from selfservice.aanvragen.rules.answers import HIGHEST_AMOUNT
from selfservice.aanvragen.rules.outcomes import GRANTS
from selfservice.aanvragen.rules.promises import Promise


@dataclass(frozen=True)
class Grant:
    """amount: in euros, for the whole period; None when the handler named none."""

    amount: Decimal | None = None
    start: date | None = None
    end: date | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was filled in."""
        return self == Grant()


def problems_in(grant: Grant, outcome: str, promise: Promise) -> dict[str, str]:
    """Return what is wrong, a sentence by field (amount, start or end); empty when all is well."""
    if not grant.is_empty and (outcome not in GRANTS or not promise.is_decision):
        return {"amount": "Hier hoort geen bedrag of periode bij. Maak die velden leeg."}
    found = {}
    if grant.amount is not None and not 0 <= grant.amount <= HIGHEST_AMOUNT:
        found["amount"] = "Vul een bedrag in van 0 euro of meer."
    if grant.start and grant.end and grant.end < grant.start:
        found["end"] = "De laatste dag ligt voor de eerste dag. Kijk de periode na."
    return found

"""Leaving a first question."""

import uuid
from dataclasses import asdict, dataclass

from django.db import transaction

from portal.accounts.models import User
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core import clock
from portal.core.exceptions import DomainError
from portal.core.models import Team
from portal.core.references import new_reference
from selfservice.eerste_vragen.models import FirstQuestion
from selfservice.eerste_vragen.rules.promise import answer_by

SUBJECT_TYPE = "vraagsteller"


@dataclass(frozen=True)
class Asked:
    """What somebody wrote. phone or email must be filled in."""

    topic: str
    question: str
    name: str
    phone: str = ""
    email: str = ""
    best_moment: str = ""
    urgent: bool = False


class CannotBeAnswered(DomainError):
    """Without phone number or e-mail address nobody can answer."""


@transaction.atomic
def ask(*, by: User | None, key: uuid.UUID, team: Team, asked: Asked) -> FirstQuestion:
    """Put a first question in the inbox of `team`; the same `key` twice is one question.

    by: the account of who is logged in, None for a visitor. Raises CannotBeAnswered without
    phone number and e-mail address.
    """
    if not (asked.phone or asked.email):
        raise CannotBeAnswered("Vul een telefoonnummer of een e-mailadres in.")
    today = clock.today()
    values = asdict(asked) | {
        "team": team,
        "reference": _free_reference(today.year),
        "answer_by": answer_by(today, asked.urgent),
    }
    question, is_new = FirstQuestion.objects.get_or_create(submit_key=key, defaults=values)
    if is_new:
        audit.record(
            by=by,
            name="eerste-vraag.ontvangen",
            summary=f"Een eerste vraag kwam binnen bij {team.name}.",
            purpose=Purpose.FIRST_QUESTION,
            subject=question.public_id,
            subject_type=SUBJECT_TYPE,
            obj=question,
        )
    return question


def _free_reference(year: int) -> str:
    while True:
        reference = new_reference("V", year)
        if not FirstQuestion.objects.filter(reference=reference).exists():
            return reference

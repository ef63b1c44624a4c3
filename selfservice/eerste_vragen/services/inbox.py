"""Working the inbox of a sociaal team: look, take, handle."""

import uuid

from django.db import transaction

from portal.accounts.models import User
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core import clock
from portal.core.exceptions import DomainError, IllegalMove
from selfservice.eerste_vragen.models import FirstQuestion
from selfservice.eerste_vragen.rules.states import HOW_TEXT, REFUSALS, Action, How, next_state
from selfservice.eerste_vragen.services.asking import SUBJECT_TYPE


class NotSaidHow(DomainError):
    """Handling needs how, and to whom when it was referred."""


@transaction.atomic
def look(*, by: User, public_id: uuid.UUID) -> FirstQuestion:
    """Return a question in an inbox of `by` and log the look (AVG 5:2).

    Raises FirstQuestion.DoesNotExist for what is in another inbox.
    """
    rows = FirstQuestion.objects.visible_to(by).select_related("team", "handler", "handled_by")
    question = rows.get(public_id=public_id)
    _record(by, question, "eerste-vraag.bekeken", f"{by.name} bekeek uw eerste vraag.")
    return question


@transaction.atomic
def take(*, by: User, public_id: uuid.UUID) -> FirstQuestion:
    """Make `by` the one who gets in touch; raise IllegalMove when it is handled already."""
    question = _lock(by, public_id)
    question.state = _moved(question, Action.TAKE)
    question.handler, question.taken_at = by, clock.now()
    question.save(update_fields=["state", "handler", "taken_at", "updated_at"])
    _record(by, question, "eerste-vraag.opgepakt", f"{by.name} pakte uw eerste vraag op.")
    return question


@transaction.atomic
def handle(*, by: User, public_id: uuid.UUID, how: str, note: str = "") -> FirstQuestion:
    """Mark a question as handled.

    how: one of HOW_TEXT. note: to whom it was referred, else free. Raises NotSaidHow, and
    IllegalMove before it was taken or after it was handled.
    """
    question = _lock(by, public_id)
    state = _moved(question, Action.HANDLE)
    if how not in HOW_TEXT:
        raise NotSaidHow("Kies hoe u deze vraag heeft afgehandeld.")
    if how == How.REFERRED and not note.strip():
        raise NotSaidHow("Schrijf op naar wie u heeft doorverwezen.")
    question.state, question.handled_how, question.handled_note = state, how, note.strip()
    question.handled_by, question.handled_at = by, clock.now()
    question.save()
    _record(by, question, "eerste-vraag.afgehandeld", f"{by.name} handelde uw eerste vraag af.")
    return question


def _lock(by: User, public_id: uuid.UUID) -> FirstQuestion:
    rows = FirstQuestion.objects.visible_to(by).select_for_update(of=("self",))
    return rows.get(public_id=public_id)


def _moved(question: FirstQuestion, action: Action) -> str:
    state = next_state(question.state, action)
    if state is None:
        raise IllegalMove(REFUSALS[action])
    return state


def _record(by: User, question: FirstQuestion, name: str, summary: str) -> None:
    audit.record(
        by=by,
        name=name,
        summary=summary,
        purpose=Purpose.FIRST_QUESTION,
        subject=question.public_id,
        subject_type=SUBJECT_TYPE,
        obj=question,
    )

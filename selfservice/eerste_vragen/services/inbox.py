"""Working the inbox of a sociaal team: look, take, handle."""

import uuid

from django.db import transaction

from portal.accounts.models import User
from portal.core import clock
from portal.core.exceptions import DomainError
from selfservice.eerste_vragen.models import FirstQuestion
from selfservice.eerste_vragen.rules.states import HOW_TEXT, Action, How
from selfservice.eerste_vragen.services.moves import lock, moved, record


class NotSaidHow(DomainError):
    """Handling needs how, and to whom when it was referred."""


@transaction.atomic
def look(*, by: User, public_id: uuid.UUID) -> FirstQuestion:
    """Return a question in an inbox of `by` and log the look (AVG 5:2).

    Raises FirstQuestion.DoesNotExist for what is in another inbox.
    """
    rows = FirstQuestion.objects.visible_to(by).select_related("team", "handler", "handled_by")
    question = rows.get(public_id=public_id)
    record(by, question, "eerste-vraag.bekeken", f"{by.name} bekeek uw eerste vraag.")
    return question


@transaction.atomic
def take(*, by: User, public_id: uuid.UUID) -> FirstQuestion:
    """Make `by` the one who gets in touch; raise IllegalMove when it is handled already."""
    question = lock(by, public_id)
    question.state = moved(question, Action.TAKE)
    question.handler, question.taken_at = by, clock.now()
    question.save(update_fields=["state", "handler", "taken_at", "updated_at"])
    record(by, question, "eerste-vraag.opgepakt", f"{by.name} pakte uw eerste vraag op.")
    return question


@transaction.atomic
def handle(*, by: User, public_id: uuid.UUID, how: str, note: str = "") -> FirstQuestion:
    """Mark a question as handled.

    how: one of HOW_TEXT. note: to whom it was referred, else free. Raises NotSaidHow, and
    IllegalMove before it was taken or after it was handled.
    """
    question = lock(by, public_id)
    state = moved(question, Action.HANDLE)
    if how not in HOW_TEXT:
        raise NotSaidHow("Kies hoe u deze vraag heeft afgehandeld.")
    if how == How.REFERRED and not note.strip():
        raise NotSaidHow("Schrijf op naar wie u heeft doorverwezen.")
    question.state, question.handled_how, question.handled_note = state, how, note.strip()
    question.handled_by, question.handled_at = by, clock.now()
    question.save()
    record(by, question, "eerste-vraag.afgehandeld", f"{by.name} handelde uw eerste vraag af.")
    return question

"""Asking the specialist, and explaining when they ask back."""

import uuid
from dataclasses import dataclass

from django.db import transaction

from content.faq import policy
from content.faq.models import Question
from content.faq.rules import escalation
from content.faq.rules.escalation import Move
from content.faq.services.moves import locked, moved, note, notify
from content.faq.services.persons import refuse_persons
from content.search import logbook
from content.search.rules.redact import redact
from content.search.rules.scopes import Scope
from portal.accounts import queries as accounts
from portal.accounts.models import User
from portal.accounts.roles import Permission
from portal.core import clock
from portal.core.exceptions import NotAllowed
from portal.core.models import Municipality


@dataclass(frozen=True)
class Asked:
    """What a colleague asks. words: what was searched for; search: the number of that search.

    checked: the text is free of persons.
    """

    text: str
    words: str = ""
    municipality: Municipality | None = None
    urgent: bool = False
    checked: bool = False
    search: int | None = None


@transaction.atomic
def ask(*, by: User, key: uuid.UUID, asked: Asked) -> Question:
    """Put a question in the queue of the specialists; the same `key` twice is one question.

    Raises AboutAPerson when the text seems to hold personal data and nobody said it does not. A
    BSN is never accepted.
    """
    if not policy.can_read_staff(by):
        raise NotAllowed("Alleen medewerkers stellen hier een vraag.")
    refuse_persons(asked.text, checked=asked.checked)
    today = clock.today()
    values = {
        "words": redact(asked.words),
        "text": asked.text.strip(),
        "municipality": asked.municipality,
        "urgent": asked.urgent,
        "answer_by": escalation.answer_by(today, asked.urgent),
        "asker": by,
    }
    question, is_new = Question.objects.get_or_create(submit_key=key, defaults=values)
    if not is_new:
        return locked(by, question.public_id)
    note(question, by, Move.ASK, question.text)
    if question.words:
        logbook.end_search(
            query=question.words,
            scope=Scope.STAFF,
            count=None,
            unanswered=True,
            previous=asked.search,
        )
    if question.urgent:
        for user in accounts.colleagues_with(Permission.ANSWER_ESCALATIONS):
            notify(user)
    return question


@transaction.atomic
def reply(*, by: User, public_id: uuid.UUID, text: str, checked: bool = False) -> Question:
    """Explain what the specialist asked; the clock runs again. Raises AboutAPerson, IllegalMove."""
    question = locked(by, public_id)
    if question.asker_id != by.pk:
        raise NotAllowed("Alleen wie de vraag stelde, geeft hier uitleg.")
    refuse_persons(text, checked=checked)
    moved(question, Move.REPLY)
    today = clock.today()
    question.answer_by = escalation.after_pause(
        question.answer_by, question.paused_on or today, today
    )
    question.paused_on, question.unread = None, False
    question.save()
    note(question, by, Move.REPLY, text.strip())
    notify(question.handler)
    return question


@transaction.atomic
def mark_read(*, by: User, public_id: uuid.UUID) -> None:
    """Remember that the asker has seen the news about a question."""
    Question.objects.filter(public_id=public_id, asker=by).update(unread=False)

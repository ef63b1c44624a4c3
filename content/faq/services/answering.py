"""Working the queue: take, hand over, ask back, answer; and from answer to entry."""

import uuid

from django.db import transaction

from content.faq import policy
from content.faq.models import Entry, Question
from content.faq.rules.escalation import Move, State
from content.faq.services.drafting import Draft, new_draft
from content.faq.services.moves import locked, moved, note, notify, tell_asker
from content.faq.services.persons import refuse_persons
from portal.accounts.models import User
from portal.core import clock
from portal.core.exceptions import DomainError, IllegalMove, NotAllowed


class NotFilledIn(DomainError):
    """A text that is needed is missing."""

    status = 422


@transaction.atomic
def take(*, by: User, public_id: uuid.UUID) -> Question:
    """Make `by` the one who answers."""
    question = _worked(by, public_id)
    moved(question, Move.TAKE)
    question.handler = by
    question.save()
    note(question, by, Move.TAKE)
    return question


@transaction.atomic
def hand_over(
    *, by: User, public_id: uuid.UUID, to: User, text: str = "", checked: bool = False
) -> Question:
    """Give the question to another specialist, who is told by mail. Raises AboutAPerson."""
    question = _worked(by, public_id)
    if not policy.can_answer(to):
        raise NotFilledIn("Kies een collega die vragen beantwoordt.")
    refuse_persons(text, checked=checked)
    moved(question, Move.HAND_OVER)
    question.handler = to
    question.save()
    note(question, by, Move.HAND_OVER, f"Aan {to.name}. {text}".strip())
    notify(to)
    return question


@transaction.atomic
def ask_back(*, by: User, public_id: uuid.UUID, text: str, checked: bool = False) -> Question:
    """Ask the asker to explain; the clock stands still until then. Raises AboutAPerson."""
    question = _worked(by, public_id)
    if not text.strip():
        raise NotFilledIn("Schrijf op wat u nog wilt weten.")
    refuse_persons(text, checked=checked)
    moved(question, Move.ASK_BACK)
    question.handler, question.paused_on = by, clock.today()
    tell_asker(question, by)
    question.save()
    note(question, by, Move.ASK_BACK, text.strip())
    return question


@transaction.atomic
def answer(*, by: User, public_id: uuid.UUID, text: str, checked: bool = False) -> Question:
    """Give the answer; the asker sees it at once and gets a mail. Raises AboutAPerson."""
    question = _worked(by, public_id)
    if not text.strip():
        raise NotFilledIn("Schrijf het antwoord op.")
    refuse_persons(text, checked=checked)
    moved(question, Move.ANSWER)
    question.handler, question.paused_on = by, None
    question.answer, question.answered_at = text.strip(), clock.now()
    tell_asker(question, by)
    question.save()
    note(question, by, Move.ANSWER, text.strip())
    return question


@transaction.atomic
def draft(*, by: User, public_id: uuid.UUID, values: Draft) -> Entry:
    """Make a draft entry of the answer, which waits for an editor. Raises IllegalMove twice."""
    question = _worked(by, public_id)
    if question.entry_id or not question.answer:
        raise IllegalMove(
            "Van deze vraag staat al een tekst klaar, of het antwoord is er nog niet."
        )
    source = "Nieuw: vraag van een collega"
    entry = new_draft(by, values, question.words, source, question.municipality)
    question.entry = entry
    question.save(update_fields=["entry", "updated_at"])
    return entry


@transaction.atomic
def approve(*, by: User, public_id: uuid.UUID) -> Entry:
    """Publish the draft that was made of a question: findable at once, and the asker is told."""
    if not policy.can_approve(by):
        raise NotAllowed("Een redacteur keurt deze tekst goed.")
    question = locked(by, public_id)
    entry = question.entry
    if entry is None or entry.live:
        raise IllegalMove("Er staat geen tekst klaar die nog goedgekeurd moet worden.")
    # A revision of the editor's own, so that the history says who put it there.
    revision = entry.get_latest_revision_as_object().save_revision(user=by)
    revision.publish(user=by, skip_permission_checks=True)
    return Entry.objects.get(pk=entry.pk)


@transaction.atomic
def close_loop(*, entry: Entry) -> None:
    """The entry is published: tell everybody whose question it answers. Once for each question."""
    waiting = Question.objects.filter(entry=entry, state=State.ANSWERED).select_related("asker")
    revision = entry.latest_revision
    for question in waiting.select_for_update(of=("self",)):
        by = (revision.user if revision else None) or question.handler
        moved(question, Move.PUBLISH)
        tell_asker(question, by)
        question.save()
        note(question, by, Move.PUBLISH)


def _worked(by: User, public_id: uuid.UUID) -> Question:
    if not policy.can_answer(by):
        raise NotAllowed("Een specialist beantwoordt deze vraag.")
    return locked(by, public_id)

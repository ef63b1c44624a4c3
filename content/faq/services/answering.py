"""Working the queue: take, hand over, ask back, answer; and from answer to entry."""

import uuid
from dataclasses import dataclass

from django.db import transaction
from django.utils.text import slugify
from wagtail.models import Workflow

from content.faq import policy
from content.faq.models import Entry, Question, Topic, Variant
from content.faq.rules.escalation import Move, State
from content.faq.services.moves import locked, moved, note, notify, tell_asker
from portal.accounts.models import User
from portal.core import clock
from portal.core import queries as core
from portal.core.exceptions import DomainError, IllegalMove, NotAllowed

OWNER_TEAM = "specialisten"
DIFFERS = "Dit verschilt per gemeente. Vraag het uw sociaal team."


class NotFilledIn(DomainError):
    """A text that is needed is missing."""

    status = 422


@dataclass(frozen=True)
class Draft:
    """What goes into the vraagbaak. local: it holds in the gemeente of the caller only."""

    question: str
    answer: str
    topic: Topic
    internal_note: str = ""
    local: bool = False


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
def hand_over(*, by: User, public_id: uuid.UUID, to: User, text: str = "") -> Question:
    """Give the question to another specialist, who is told by mail."""
    question = _worked(by, public_id)
    if not policy.can_answer(to):
        raise NotFilledIn("Kies een collega die vragen beantwoordt.")
    moved(question, Move.HAND_OVER)
    question.handler = to
    question.save()
    note(question, by, Move.HAND_OVER, f"Aan {to.name}. {text}".strip())
    notify(to)
    return question


@transaction.atomic
def ask_back(*, by: User, public_id: uuid.UUID, text: str) -> Question:
    """Ask the asker to explain; the clock stands still until then."""
    question = _worked(by, public_id)
    if not text.strip():
        raise NotFilledIn("Schrijf op wat u nog wilt weten.")
    moved(question, Move.ASK_BACK)
    question.handler, question.paused_on = by, clock.today()
    tell_asker(question, by)
    question.save()
    note(question, by, Move.ASK_BACK, text.strip())
    return question


@transaction.atomic
def answer(*, by: User, public_id: uuid.UUID, text: str) -> Question:
    """Give the answer; the asker sees it at once and gets a mail."""
    question = _worked(by, public_id)
    if not text.strip():
        raise NotFilledIn("Schrijf het antwoord op.")
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
    local = values.local and question.municipality is not None
    entry = Entry(
        slug=_free_slug(values.question),
        question=values.question,
        answer=DIFFERS if local else values.answer,
        topic=values.topic,
        internal_note=values.internal_note,
        keywords=question.words,
        owner_team=core.team(OWNER_TEAM),
        change_note="Nieuw: vraag van een collega",
        live=False,
        verified_on=clock.today(),
        verified_by=by,
    )
    entry.save()
    if local:
        entry.variants = [Variant(municipality=question.municipality, text=values.answer)]
    entry.save_revision(user=by, log_action=True)
    question.entry = entry
    question.save(update_fields=["entry", "updated_at"])
    _start_workflow(entry, by)
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


def _start_workflow(entry: Entry, by: User) -> None:
    """Where editors set up a workflow for entries, the draft goes into it."""
    workflow: Workflow | None = entry.get_workflow()
    if workflow:
        workflow.start(entry, by)


def _free_slug(question: str) -> str:
    base = slugify(question)[:90].strip("-") or "vraag"
    slug, number = base, 2
    while Entry.objects.filter(slug=slug).exists():
        slug, number = f"{base}-{number}", number + 1
    return slug

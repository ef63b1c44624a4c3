"""The resident owes something: asked for, supplied or not. The clock stands still meanwhile."""

import uuid
from collections.abc import Sequence
from datetime import date

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from portal.accounts.models import User
from portal.core import clock
from portal.core.exceptions import DomainError, IllegalMove
from selfservice.aanvragen.models import (
    ADDED_LATER,
    Aanvraag,
    Attachment,
    DocumentsAsked,
    TermChange,
)
from selfservice.aanvragen.rules.answers import in_words
from selfservice.aanvragen.rules.states import Action, State
from selfservice.aanvragen.services.attaching import kept_before
from selfservice.aanvragen.services.clocks import change_term
from selfservice.aanvragen.services.delivering import send_out
from selfservice.aanvragen.services.moves import check_move, lock, log, note
from selfservice.aanvragen.services.notices import tell_resident
from selfservice.deliveries.rules.effects import Event
from selfservice.files import services as files

MOST_LATER = 20
Answer = DocumentsAsked.Answer


class NothingAsked(DomainError):
    """Asking for more needs at least one document and a date in the future."""


class NothingSent(DomainError):
    """The resident sends what was asked, but there is no file with it."""


@transaction.atomic
def ask_more(
    *,
    by: User,
    public_id: uuid.UUID,
    documents: Sequence[tuple[str, str]],
    until: date,
    explanation: str = "",
) -> Aanvraag:
    """Ask the resident for documents; from tomorrow the clock stands still (Awb 4:5 and 4:15).

    documents: pairs of name and explanation. until: the last day to send them. Raises
    NothingAsked, IllegalMove unless `by` handles it.
    """
    aanvraag = lock(by=by, public_id=public_id)
    aanvraag.state = check_move(by=by, aanvraag=aanvraag, action=Action.ASK_MORE)
    if not documents:
        raise NothingAsked("Kies of schrijf op wat u nodig heeft.")
    if until <= clock.today():
        raise NothingAsked("Kies een datum na vandaag. De inwoner heeft tijd nodig.")
    asked = DocumentsAsked.objects.create(
        aanvraag=aanvraag,
        documents=[{"name": name, "text": text} for name, text in documents],
        note=explanation.strip(),
        asked_on=clock.today(),
        until=until,
        by=by,
    )
    aanvraag.asked_for, aanvraag.asked_until = asked.names[:300], until
    change_term(aanvraag, TermChange.Kind.STOPPED, f"Wij vroegen om: {asked.names}.")
    aanvraag.save()
    note(
        by=by,
        aanvraag=aanvraag,
        action=Action.ASK_MORE,
        name="aanvraag.om-meer-gevraagd",
        summary=f"{by.name} vroeg u om iets te sturen.",
        why=f"Nodig: {asked.names}. Stuur het uiterlijk {in_words(until)}.",
    )
    tell_resident(aanvraag)
    return aanvraag


def add_later(
    *, by: User, public_id: uuid.UUID, upload: UploadedFile, key: uuid.UUID | None = None
) -> Attachment:
    """Add a file to an aanvraag that was sent already.

    key: of this one chosen file; a second try with it gives what the first try kept. Raises
    FileRefused with a sentence, IllegalMove once there is a decision or there are 20 files.
    """
    checked = files.check(upload)
    with transaction.atomic():
        aanvraag = lock(by=by, public_id=public_id)
        known = kept_before(aanvraag, key)
        if known is not None:
            return known
        check_move(by=by, aanvraag=aanvraag, action=Action.ADD)
        later = aanvraag.attachments.filter(question=ADDED_LATER)
        if later.count() >= MOST_LATER:
            raise IllegalMove(f"U kunt hoogstens {MOST_LATER} bestanden nasturen.")
        first_today = not later.filter(created_at__date=clock.today()).exists()
        file = files.store(by=by, dossier=aanvraag.dossier, upload=checked)
        attachment = Attachment.objects.create(
            aanvraag=aanvraag, file=file, question=ADDED_LATER, upload_key=key
        )
        keep = note if first_today else log
        details = {"action": Action.ADD} if first_today else {}
        keep(
            by=by,
            aanvraag=aanvraag,
            name="aanvraag.bijlage-nagestuurd",
            summary="U voegde een bestand toe aan uw aanvraag.",
            **details,
        )
        send_out(aanvraag, Event.ADDED, clock.now(), occasion=str(file.public_id))
    return attachment


@transaction.atomic
def supply(*, by: User, public_id: uuid.UUID) -> Aanvraag:
    """Say that what was asked is there; the clock goes on (Awb 4:15).

    Raises NothingSent without a file since the question, IllegalMove when nothing is asked.
    """
    aanvraag = lock(by=by, public_id=public_id)
    state = check_move(by=by, aanvraag=aanvraag, action=Action.SUPPLY)
    asked = aanvraag.asked.get(answered_at=None)
    later = aanvraag.attachments.filter(question=ADDED_LATER, created_at__gte=_start_of(asked))
    if not later.exists():
        raise NothingSent("Voeg eerst een bestand toe. Lukt dat niet? Laat het ons dan weten.")
    _answer(aanvraag, asked, Answer.SUPPLIED, state)
    note(
        by=by,
        aanvraag=aanvraag,
        action=Action.SUPPLY,
        name="aanvraag.aangevuld",
        summary="U stuurde wat wij vroegen.",
    )
    return aanvraag


@transaction.atomic
def cannot_supply(*, by: User, public_id: uuid.UUID, why: str) -> Aanvraag:
    """Say that it cannot be sent, and why; we go on with what there is. Nothing is held against it.

    Raises NothingSent without a reason, IllegalMove when nothing is asked.
    """
    aanvraag = lock(by=by, public_id=public_id)
    state = check_move(by=by, aanvraag=aanvraag, action=Action.CANNOT)
    if not why.strip():
        raise NothingSent("Schrijf kort op waarom het niet lukt. Dan zoeken wij een andere weg.")
    asked = aanvraag.asked.get(answered_at=None)
    asked.why_not = why.strip()
    _answer(aanvraag, asked, Answer.CANNOT, state)
    note(
        by=by,
        aanvraag=aanvraag,
        action=Action.CANNOT,
        name="aanvraag.aanvullen-lukt-niet",
        summary="U liet weten dat aanvullen niet lukt.",
        why=f"U schreef: {why.strip()}",
    )
    return aanvraag


@transaction.atomic
def go_on(*, by: User, public_id: uuid.UUID) -> Aanvraag:
    """Go on without what was asked: only after the date that we gave for it.

    Raises IllegalMove before that date, or unless `by` handles it.
    """
    aanvraag = lock(by=by, public_id=public_id)
    state = check_move(by=by, aanvraag=aanvraag, action=Action.GO_ON)
    asked = aanvraag.asked.get(answered_at=None)
    if clock.today() <= asked.until:
        raise IllegalMove(f"De inwoner heeft nog tijd tot en met {in_words(asked.until)}.")
    _answer(aanvraag, asked, Answer.NOTHING, state)
    note(
        by=by,
        aanvraag=aanvraag,
        action=Action.GO_ON,
        name="aanvraag.verder-zonder",
        summary=f"{by.name} gaat verder met wat er is.",
    )
    return aanvraag


def _answer(aanvraag: Aanvraag, asked: DocumentsAsked, answer: str, state: str) -> None:
    asked.answer, asked.answered_at = answer, clock.now()
    asked.save()
    # Its handler may have been taken off it: then it waits for the next one.
    aanvraag.state = state if aanvraag.handler_id else State.SUBMITTED
    aanvraag.asked_for, aanvraag.asked_until = "", None
    change_term(aanvraag, TermChange.Kind.RESUMED, asked.get_answer_display().capitalize() + ".")
    aanvraag.save()


def _start_of(asked: DocumentsAsked) -> object:
    first = asked.aanvraag.events.filter(action=Action.ASK_MORE).latest("at")
    return first.at

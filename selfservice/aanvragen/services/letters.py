"""The letters of an aanvraag: made in the same transaction as what they tell, never changed."""

import uuid

from django.db import transaction

from portal.accounts.models import User
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core import clock
from portal.paper.blocks import Document
from portal.paper.printing import pdf
from selfservice.aanvragen.models import Aanvraag, Letter
from selfservice.aanvragen.queries.letters import filed_of, judgement_kept, sender_of, subject_of
from selfservice.aanvragen.rules import letters
from selfservice.aanvragen.rules.letters import LETTER_TEXT, LetterKind
from selfservice.files import services as files
from selfservice.files.rules.kinds import Kind
from selfservice.files.rules.states import FileState
from selfservice.files.services import Checked, OpenedFile


def send_receipt(*, by: User, aanvraag: Aanvraag) -> Letter:
    """Keep the receipt of what was just filed (Awb 4:3a). Call it inside that transaction."""
    about = subject_of(aanvraag, clock.local_date(aanvraag.filed_at))
    document = letters.receipt(about, sender_of(aanvraag), filed_of(aanvraag))
    return _keep(by, aanvraag, LetterKind.RECEIPT, document)


def send_decision(*, by: User, aanvraag: Aanvraag) -> Letter:
    """Keep the letter with the decision that was just taken. Call it inside that transaction."""
    judged = judgement_kept(aanvraag)
    about = subject_of(aanvraag, clock.local_date(aanvraag.decided_at))
    document = letters.decision(about, sender_of(aanvraag), judged)
    kind = LetterKind.DECISION if aanvraag.promise.is_decision else LetterKind.ANSWER
    return _keep(by, aanvraag, kind, document)


@transaction.atomic
def read_letter(*, by: User, public_id: uuid.UUID, kind: str) -> Letter:
    """Return a letter of an aanvraag that `by` may see, and log the look.

    Raises Aanvraag.DoesNotExist or Letter.DoesNotExist alike for what is not theirs.
    """
    letter = _find(by, public_id, kind)
    what = LETTER_TEXT[letter.kind].lower()
    own = by.is_resident
    audit.record(
        by=by,
        name="brief.bekeken",
        summary=f"U las: {what}." if own else f"{by.name} las: {what}.",
        purpose=Purpose.OWN_ACCESS if own else Purpose.AANVRAAG,
        subject=letter.aanvraag.dossier.subject,
        obj=letter,
    )
    return letter


@transaction.atomic
def open_letter(*, by: User, public_id: uuid.UUID, kind: str) -> OpenedFile:
    """Return the PDF of a letter that `by` may see, and log the look; raises as `read_letter`."""
    letter = _find(by, public_id, kind)
    return files.open_file(by=by, public_id=letter.file.public_id, granted=True)


def _find(by: User, public_id: uuid.UUID, kind: str) -> Letter:
    aanvraag = Aanvraag.objects.visible_to(by).with_people().get(public_id=public_id)
    letter = aanvraag.letters.select_related("file").get(kind=kind)
    letter.aanvraag = aanvraag
    return letter


def _keep(by: User, aanvraag: Aanvraag, kind: LetterKind, document: Document) -> Letter:
    content = Checked(
        content=pdf(document, on=clock.now()),
        name=f"{kind}-{aanvraag.reference}.pdf",
        content_type=Kind.PDF,
        state=FileState.CHECKED,
    )
    what = f"de {LETTER_TEXT[kind][:1].lower()}{LETTER_TEXT[kind][1:]}"
    did = f"kreeg {what}" if by.is_resident else f"stuurde u {what}"
    file = files.store(by=by, dossier=aanvraag.dossier, upload=content, granted=True, did=did)
    return Letter.objects.create(
        aanvraag=aanvraag, kind=kind, content=document.as_data(), file=file, at=clock.now()
    )

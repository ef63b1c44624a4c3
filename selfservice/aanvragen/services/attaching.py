"""Files with an aanvraag: each its own request, its own row."""

import uuid

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from portal.accounts.models import User
from portal.core.exceptions import DomainError, NotAllowed
from selfservice.aanvragen.models import ADDED_LATER, Aanvraag, Attachment
from selfservice.aanvragen.rules.questions import Kind, Question
from selfservice.aanvragen.rules.states import Action
from selfservice.aanvragen.services.drafting import touch
from selfservice.aanvragen.services.moves import check_move, lock, log, told
from selfservice.files import services as files
from selfservice.files.services import OpenedFile


class TooManyFiles(DomainError):
    """The upload question takes no more files."""


def attach(
    *,
    by: User,
    public_id: uuid.UUID,
    question: str,
    upload: UploadedFile,
    key: uuid.UUID | None = None,
) -> Attachment:
    """Add `upload` to an upload question of a draft.

    key: of this one chosen file; a second try with it gives what the first try kept. Raises
    FileRefused with a sentence for a file that cannot be kept, TooManyFiles above the number the
    question takes, IllegalMove once the aanvraag is sent. Checking a large photo takes seconds, so
    it happens before the lock is taken.
    """
    checked = files.check(upload)
    with transaction.atomic():
        aanvraag = lock(by=by, public_id=public_id)
        known = kept_before(aanvraag, key)
        if known is not None:
            return known
        check_move(by=by, aanvraag=aanvraag, action=Action.SAVE)
        asked = _upload_question(aanvraag, question)
        if aanvraag.attachments.filter(question=question).count() >= asked.most:
            raise TooManyFiles(f"U kunt hier hoogstens {asked.most} bestanden toevoegen.")
        file = files.store(
            by=by, dossier=aanvraag.dossier, upload=checked, granted=not by.is_resident
        )
        attachment = Attachment.objects.create(
            aanvraag=aanvraag, file=file, question=question, upload_key=key
        )
        touch(aanvraag)
        log(
            by=by,
            aanvraag=aanvraag,
            name="aanvraag.bijlage-toegevoegd",
            summary=told(by, "voegde een bijlage toe aan uw aanvraag"),
        )
    return attachment


@transaction.atomic
def detach(*, by: User, public_id: uuid.UUID, file_id: uuid.UUID) -> str:
    """Remove a file from a draft for good; return the key of its question.

    Raises Attachment.DoesNotExist when this aanvraag has no such file, IllegalMove once sent.
    """
    aanvraag = lock(by=by, public_id=public_id)
    check_move(by=by, aanvraag=aanvraag, action=Action.SAVE)
    attachment = aanvraag.attachments.select_related("file__dossier__resident").get(
        file__public_id=file_id
    )
    file = attachment.file
    attachment.delete()
    files.remove(by=by, file=file, granted=True)
    touch(aanvraag)
    log(
        by=by,
        aanvraag=aanvraag,
        name="aanvraag.bijlage-verwijderd",
        summary=told(by, "verwijderde een bijlage van uw aanvraag"),
    )
    return attachment.question


@transaction.atomic
def open_attachment(*, by: User, public_id: uuid.UUID, file_id: uuid.UUID) -> OpenedFile:
    """Return a file of an aanvraag that `by` may see, and log the look.

    The desk may see it because the aanvraag came to it, not because of the dossier. A file whose
    question is no longer reachable is only for the resident who is still filling in.
    """
    aanvraag = Aanvraag.objects.visible_to(by).with_people().get(public_id=public_id)
    attachment = aanvraag.attachments.get(file__public_id=file_id)
    if not aanvraag.is_draft and attachment.question not in aanvraag.reached.keys | {ADDED_LATER}:
        raise Attachment.DoesNotExist
    return files.open_file(by=by, public_id=file_id, granted=True)


def kept_before(aanvraag: Aanvraag, key: uuid.UUID | None) -> Attachment | None:
    """Return what an earlier try with this upload key kept, or None. Ask under the lock."""
    if key is None:
        return None
    return aanvraag.attachments.filter(upload_key=key).select_related("file").first()


def _upload_question(aanvraag: Aanvraag, key: str) -> Question:
    for question in aanvraag.reached.questions:
        if question.key == key and question.kind == Kind.UPLOAD:
            return question
    raise NotAllowed("U kunt hier geen bestanden toevoegen.")

"""Messages between resident and casusregisseur."""

import uuid
from collections.abc import Iterable

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from portal.accounts.models import User
from portal.audit.purposes import Purpose
from portal.core import clock
from portal.core.exceptions import DomainError, NotAllowed
from selfservice.correspondence import policy
from selfservice.correspondence.models import Message, MessageFile
from selfservice.correspondence.rules.messages import EMPTY, MAX_FILES, MAX_LENGTH, TOO_MANY
from selfservice.correspondence.rules.notices import Kind
from selfservice.correspondence.rules.parties import Party, other
from selfservice.correspondence.services.notices import dismiss, tell
from selfservice.correspondence.services.taking_part import log, side_of
from selfservice.dossiers.models import Dossier
from selfservice.files import services as files
from selfservice.files.services import Checked, OpenedFile


class BadMessage(DomainError):
    """The message is empty, too long or carries too many files."""


def send(
    *,
    by: User,
    dossier: Dossier,
    text: str,
    uploads: Iterable[UploadedFile] = (),
    key: uuid.UUID | None = None,
) -> Message:
    """Send a message with files to the other side.

    key: made with the form, so that sending twice gives one message. Raises NotAllowed for who
    does not take part or before there is a casusregisseur, BadMessage, and FileRefused.
    """
    party = side_of(by, dossier)
    if not policy.can_begin(dossier):
        raise NotAllowed("U kunt een bericht sturen zodra er een casusregisseur is.")
    uploads = list(uploads)
    _check(text, len(uploads))
    # Checking a large photo takes seconds: before the transaction.
    checked = [files.check(upload) for upload in uploads]
    with transaction.atomic():
        message, is_new = Message.objects.get_or_create(
            public_id=key or uuid.uuid4(),
            defaults={
                "dossier": dossier, "party": party, "author": by, "text": text.strip(),
                "sent_at": clock.now(),
            },
        )  # fmt: skip
        if is_new:
            _complete(by, message, checked)
    if message.author_id != by.pk or message.dossier_id != dossier.pk:
        raise NotAllowed("Dit bericht is niet van u.")
    return message


@transaction.atomic
def mark_read(*, by: User, dossier: Dossier) -> int:
    """Mark what the other side wrote as read by `by`; return how many were new to them.

    What a stand-in reads stays new to the casusregisseur. Raises NotAllowed.
    """
    party = side_of(by, dossier)
    written = Message.objects.filter(dossier=dossier)
    new = written.waiting_for(by) if party == Party.STAFF else written.unread_by(party)
    count = new.count()
    written.unread_by(party).update(read_at=clock.now(), read_by=by)
    if by.pk == dossier.current_casusregisseur_id:
        written.filter(party=Party.RESIDENT, guide_read_at=None).update(guide_read_at=clock.now())
    if count:
        dismiss(by=by, dossier=dossier, about=dossier.public_id)
        log(by=by, dossier=dossier, name="bericht.gelezen", did="las berichten", obj=dossier)
    return count


@transaction.atomic
def open_attachment(
    *, by: User, dossier: Dossier, message_id: uuid.UUID, file_id: uuid.UUID
) -> OpenedFile:
    """Return a file of a message of `dossier` and log the look.

    Raises MessageFile.DoesNotExist alike for what does not exist and what is not theirs.
    """
    if policy.party_of(by, dossier) is None:
        raise MessageFile.DoesNotExist
    found = MessageFile.objects.select_related("file").get(
        message__dossier=dossier, message__public_id=message_id, file__public_id=file_id
    )
    return files.open_file(
        by=by, public_id=found.file.public_id, granted=True, purpose=Purpose.GUIDANCE
    )


def _check(text: str, files_count: int) -> None:
    if not text.strip() and not files_count:
        raise BadMessage(EMPTY)
    if len(text) > MAX_LENGTH:
        raise BadMessage(f"Uw bericht is te lang. Maak het korter dan {MAX_LENGTH} tekens.")
    if files_count > MAX_FILES:
        raise BadMessage(TOO_MANY)


def _complete(by: User, message: Message, checked: list[Checked]) -> None:
    dossier = message.dossier
    for upload in checked:
        file = files.store(
            by=by, dossier=dossier, upload=upload, granted=True, purpose=Purpose.GUIDANCE
        )
        MessageFile.objects.create(message=message, file=file)
    # Who answers has read what was asked.
    mark_read(by=by, dossier=dossier)
    log(by=by, dossier=dossier, name="bericht.gestuurd", did="stuurde een bericht", obj=message)
    # One notice for the thread: ten messages in a row are one mail.
    tell(dossier=dossier, party=other(message.party), kind=Kind.MESSAGE, about=dossier.public_id)

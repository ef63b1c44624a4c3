"""Handing a file to somebody who may see it. The look is logged."""

import uuid
from dataclasses import dataclass

from django.db import transaction

from portal.accounts.models import User
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core import vault
from selfservice.files import policy
from selfservice.files.models import PrivateFile
from selfservice.files.rules.refusals import FoundInfected, NotYetScanned
from selfservice.files.rules.states import FileState


@dataclass(frozen=True)
class OpenedFile:
    """The clear content with what is needed to send it."""

    name: str
    content_type: str
    content: bytes


@transaction.atomic
def open_file(
    *,
    by: User,
    public_id: uuid.UUID,
    granted: bool = False,
    purpose: Purpose = Purpose.AANVRAAG,
) -> OpenedFile:
    """Return the content of a file and log the look.

    granted: the caller has decided, on a ground of its own, that `by` may see this file.
    purpose: why a colleague looks, for the log.
    Raises PrivateFile.DoesNotExist alike for what does not exist and what is not theirs, and
    NotYetScanned while the file waits for the scanner, FoundInfected when it found something.
    """
    file = PrivateFile.objects.select_related(
        "dossier__resident", "dossier__current_casusregisseur__profile"
    ).get(public_id=public_id)
    if not (granted or policy.can_view(by, file)):
        raise PrivateFile.DoesNotExist
    _refuse_unsafe(file)
    own = by.is_resident
    audit.record(
        by=by,
        name="bestand.bekeken",
        summary="U opende een bestand." if own else f"{by.name} opende een bestand van u.",
        purpose=Purpose.OWN_ACCESS if own else purpose,
        subject=file.dossier.subject,
        obj=file,
    )
    return OpenedFile(file.name, file.content_type, _content(file))


def content_of(file: PrivateFile) -> bytes:
    """Return the clear content, for a delivery: who asks logs it.

    Raises NotYetScanned and FoundInfected.
    """
    _refuse_unsafe(file)
    return _content(file)


def _refuse_unsafe(file: PrivateFile) -> None:
    if file.state == FileState.INFECTED:
        raise FoundInfected
    if not file.is_checked:
        raise NotYetScanned


def _content(file: PrivateFile) -> bytes:
    with file.sealed.open("rb") as sealed:
        return vault.unseal(sealed.read())

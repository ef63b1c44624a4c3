"""Keeping and removing files."""

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from portal.accounts.models import User
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core import clock, vault
from portal.core.exceptions import NotAllowed
from selfservice.dossiers.models import Dossier
from selfservice.files import policy
from selfservice.files.models import PrivateFile
from selfservice.files.services.checking import Checked, check


def store(
    *,
    by: User,
    dossier: Dossier,
    upload: UploadedFile | Checked,
    granted: bool = False,
    purpose: Purpose = Purpose.AANVRAAG,
    did: str = "voegde een bestand toe",
) -> PrivateFile:
    """Check `upload`, seal it and keep it with `dossier`.

    upload: as the browser sent it, or already checked: checking a large photo takes seconds, so
    whoever holds a lock checks before. granted: the caller has decided, on a ground of its own,
    that `by` may add a file here. purpose and did: why, and what was done, for the log. Raises
    NotAllowed when it is not the own dossier of `by`, FileRefused when it cannot be kept.
    """
    if not (granted or policy.can_store(by, dossier)):
        raise NotAllowed("U kunt hier geen bestand toevoegen.")
    checked = upload if isinstance(upload, Checked) else check(upload)
    file = PrivateFile(
        dossier=dossier,
        uploaded_by=by,
        name=checked.name,
        content_type=checked.content_type,
        size=len(checked.content),
        sha256=checked.sha256,
        state=checked.state,
    )
    place = f"files/{clock.today():%Y/%m}/{file.public_id}"
    file.sealed.save(place, ContentFile(vault.seal(checked.content)), save=False)
    try:
        return _keep(by, file, purpose, did)
    except Exception:
        file.sealed.storage.delete(file.sealed.name)
        raise


@transaction.atomic
def _keep(by: User, file: PrivateFile, purpose: Purpose, did: str) -> PrivateFile:
    file.save()
    audit.record(
        by=by,
        name="bestand.bewaard",
        summary=_summary(by, did),
        purpose=purpose,
        subject=file.dossier.subject,
        obj=file,
    )
    return file


def _summary(by: User | None, did: str) -> str:
    if by is None:
        return f"Het portaal {did}."
    return f"U {did}." if by.is_resident else f"{by.name} {did}."


@transaction.atomic
def remove(*, by: User | None, file: PrivateFile, granted: bool = False) -> None:
    """Remove `file` for good; raise NotAllowed unless `by` added it.

    granted: the caller has decided, on a ground of its own, that this may go. by: None for the
    portal itself. Whoever still refers to the file (an aanvraag) protects it.
    """
    if not (granted or (by and policy.can_remove(by, file))):
        raise NotAllowed("U kunt dit bestand niet verwijderen.")
    audit.record(
        by=by,
        name="bestand.verwijderd",
        summary=_summary(by, "verwijderde een bestand"),
        purpose=Purpose.AANVRAAG,
        subject=file.dossier.subject,
        obj=file,
    )
    storage, place = file.sealed.storage, file.sealed.name
    file.delete()
    # Not before the commit: after a rollback the row must still find its content.
    transaction.on_commit(lambda: storage.delete(place))

"""What the resident does: note something about an area, and choose what to share."""

from django.db import transaction

from portal.accounts.models import User
from portal.core import clock
from portal.core.exceptions import DomainError, NotAllowed
from selfservice.dossiers.models import Dossier
from selfservice.voorbereiding import policy
from selfservice.voorbereiding.models import AreaNote, Preparation
from selfservice.voorbereiding.rules.areas import ORDER
from selfservice.voorbereiding.rules.faces import FACE_TEXT
from selfservice.voorbereiding.services.log import record

LONGEST = 2000


class NothingToShare(DomainError):
    """Nothing was chosen to talk about."""


@transaction.atomic
def save_area(
    *, by: User, dossier: Dossier, area: str, face: int | None, text: str, share: bool
) -> AreaNote:
    """Keep what the resident notes about `area`; nobody else sees it before it is shared.

    face: 1 to 5 or None. text: at most 2,000 characters. Raises NotAllowed, ValueError for an
    area or face that does not exist.
    """
    _require(by, dossier)
    if area not in ORDER or (face is not None and face not in FACE_TEXT):
        raise ValueError("No such life area or face.")
    preparation = _opened(dossier)
    values = {"face": face, "text": text.strip()[:LONGEST], "share": share}
    note, _ = AreaNote.objects.update_or_create(preparation=preparation, area=area, defaults=values)
    record(
        by=by, dossier=dossier, name="voorbereiding.bewaard",
        did="werkte aan de voorbereiding van een gesprek", obj=preparation,
    )  # fmt: skip
    return note


@transaction.atomic
def share(*, by: User, dossier: Dossier) -> Preparation:
    """Give what was chosen to who holds the conversation; what is no longer chosen is taken back.

    Raises NotAllowed, and NothingToShare when nothing is chosen and nothing was shared before.
    """
    _require(by, dossier)
    preparation = _opened(dossier)
    notes = list(preparation.notes.all())
    if not any(note.share or note.is_shared for note in notes):
        raise NothingToShare("Kies eerst waarover u wilt praten.")
    for note in notes:
        note.is_shared = note.share
        note.shared_face = note.face if note.share else None
        note.shared_text = note.text if note.share else ""
        note.save()
    preparation.shared_at = clock.now()
    preparation.save(update_fields=["shared_at", "updated_at"])
    record(
        by=by, dossier=dossier, name="voorbereiding.gedeeld",
        did="deelde de voorbereiding van een gesprek", obj=preparation,
    )  # fmt: skip
    return preparation


def _require(by: User, dossier: Dossier) -> None:
    if not policy.can_prepare(by, dossier):
        raise NotAllowed("Alleen de inwoner zelf kan een gesprek voorbereiden.")


def _opened(dossier: Dossier) -> Preparation:
    """Return the open preparation, locked; two screens at once make one."""
    Dossier.objects.select_for_update().get(pk=dossier.pk)
    preparation, _ = Preparation.objects.get_or_create(dossier=dossier, held_at=None)
    return preparation

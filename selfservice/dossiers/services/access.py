"""Looking is an act too: no screen reads a dossier without passing here."""

import uuid

from django.db import transaction

from portal.accounts.models import User
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core.exceptions import NotAllowed
from selfservice.dossiers import policy
from selfservice.dossiers.models import Dossier


@transaction.atomic
def look(*, by: User, public_id: uuid.UUID | None = None, what: str) -> Dossier:
    """Return a dossier that `by` may see and log the look in the same transaction (AVG 5:2).

    public_id: which dossier; a resident leaves it out and gets the own one. what: the part that
    is shown, as in "uw plan". Raises Dossier.DoesNotExist alike for what does not exist and what
    is not theirs.
    """
    dossiers = Dossier.objects.visible_to(by).with_people()
    dossier = dossiers.get(public_id=public_id) if public_id else dossiers.get()
    note_look(by=by, dossier=dossier, what=what)
    return dossier


@transaction.atomic
def note_look(*, by: User, dossier: Dossier, what: str) -> None:
    """Log that `by` was shown `what` of `dossier`; raise NotAllowed when that may not be."""
    if not policy.can_view(by, dossier):
        raise NotAllowed("U kunt dit dossier niet zien.")
    audit.record(
        by=by,
        name="dossier.bekeken",
        summary=f"U bekeek {what}." if by.is_resident else f"{by.name} bekeek {what}.",
        purpose=Purpose.OWN_ACCESS if by.is_resident else Purpose.GUIDANCE,
        subject=dossier.subject,
        obj=dossier,
    )

"""The conversation an address is about, for who takes part in it."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from portal.accounts.access import staff
from portal.accounts.roles import Permission
from portal.core.exceptions import NotAllowed
from selfservice.correspondence import policy
from selfservice.correspondence.rules.parties import Party
from selfservice.dossiers import services as dossiers
from selfservice.werkplek.dossiers.found import without_look

if TYPE_CHECKING:
    from selfservice.dossiers.models import Dossier

WHO_MAY = (
    "Berichten en afspraken zijn van de inwoner en de casusregisseur. "
    "Ook de vervanger kan erbij. Anderen lezen niet mee."
)
with_caseload = staff(Permission.USE_WERKPLEK, Permission.HAVE_CASELOAD)


def conversation(request: HttpRequest, public_id: uuid.UUID, *, what: str = "") -> Dossier:
    """Return the dossier; raise Http404 when it is not theirs to see, NotAllowed to read along.

    what: the part that is shown; given, the look is logged.
    """
    dossier = without_look(request, public_id)
    if policy.party_of(request.user, dossier) != Party.STAFF:
        raise NotAllowed(WHO_MAY)
    if what:
        dossiers.note_look(by=request.user, dossier=dossier, what=what)
    return dossier


def crumbs(dossier: Any, here: str) -> list[tuple[str, str]]:
    """Return the way back to the resident."""
    own_page = f"/werkplek/dossiers/{dossier.public_id}/"
    return [("Dossiers", "/werkplek/dossiers/"), (dossier.resident.name, own_page), (here, "")]

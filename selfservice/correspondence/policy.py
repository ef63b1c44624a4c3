"""Who reads and writes here: the resident and their casusregisseur, or who stands in.

Narrower than the dossier: the sociaal team sees that there is a dossier, not what is said in it.
`visible_q` and `party_of` say the same; a test proves it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from portal.accounts.roles import Permission
from selfservice.correspondence.rules.parties import Party
from selfservice.dossiers import policy as dossiers

if TYPE_CHECKING:
    from portal.accounts.models import User
    from selfservice.dossiers.models import Dossier

NOTHING = Q(pk__in=[])


def visible_q(user: User) -> Q:
    """Return the filter on rows with a `dossier` (message, appointment) for `user`."""
    if not user.is_authenticated or not user.is_active:
        return NOTHING
    if user.is_resident:
        return Q(dossier__resident__user_id=user.pk)
    if not user.may(Permission.HAVE_CASELOAD):
        return NOTHING
    return dossiers.caseload_q(user, "dossier__")


def party_of(user: User, dossier: Dossier) -> Party | None:
    """Return at which side `user` takes part in the conversation of `dossier`, or None."""
    if not user.is_authenticated or not dossiers.can_view(user, dossier):
        return None
    if user.is_resident:
        return Party.RESIDENT
    guides = user.may(Permission.HAVE_CASELOAD) and dossiers.is_casusregisseur(user, dossier)
    return Party.STAFF if guides else None


def can_begin(dossier: Dossier) -> bool:
    """Return whether there is somebody to write to: before assignment there is not (P2)."""
    return dossier.current_casusregisseur_id is not None

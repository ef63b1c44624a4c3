"""Who may place a resident on the line. Who may see it is the dossier's policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portal.accounts.roles import Permission
from selfservice.dossiers import policy as dossiers
from selfservice.dossiers.rules.states import DossierState

if TYPE_CHECKING:
    from portal.accounts.models import User
    from selfservice.dossiers.models import Dossier


def can_place(user: User, dossier: Dossier) -> bool:
    """Return whether `user` may place: the casusregisseur, or who stands in today."""
    return (
        dossier.state == DossierState.ACTIVE
        and user.may(Permission.HAVE_CASELOAD)
        and dossiers.is_casusregisseur(user, dossier)
    )

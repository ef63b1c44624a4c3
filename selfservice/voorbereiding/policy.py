"""Who prepares, and who reads what was shared.

What a resident writes here is the resident's alone. What they share is for who holds the
conversation: the casusregisseur (or stand-in); before there is one, the sociaal team (P3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from portal.accounts.roles import Permission
from selfservice.dossiers import policy as dossiers
from selfservice.dossiers.rules.states import DossierState

if TYPE_CHECKING:
    from portal.accounts.models import User
    from selfservice.dossiers.models import Dossier


def can_prepare(user: User, dossier: Dossier) -> bool:
    """Return whether `user` may prepare: only the resident, as long as the dossier is open."""
    if dossier.state == DossierState.CLOSED:
        return False
    return user.is_resident and dossiers.can_view(user, dossier)


def can_read_agenda(user: User, dossier: Dossier) -> bool:
    """Return whether `user` holds the conversation, and so may read what was shared."""
    if user.is_resident or not dossiers.can_view(user, dossier):
        return False
    if dossier.state == DossierState.INTAKE:
        return dossier.team_id in user.teams_with(Permission.SEE_TEAM_DOSSIERS)
    return user.may(Permission.HAVE_CASELOAD) and dossiers.is_casusregisseur(user, dossier)

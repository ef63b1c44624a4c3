"""Who may see and change a dossier. `visible_q` and `can_view` say the same; a test proves it.

Need to know: the resident, the casusregisseur, the stand-in on the days that the casusregisseur is
away, and the own sociaal team. The desk of the werkleerbedrijf sees an aanvraag, not the dossier.
Content and account roles see none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from portal.accounts.absence_queries import stands_in_for, stood_in_ids
from portal.accounts.roles import Permission

if TYPE_CHECKING:
    from portal.accounts.models import User
    from selfservice.dossiers.models import Dossier

NOTHING = Q(pk__in=[])


def visible_q(user: User) -> Q:
    """Return the filter on Dossier for what `user` may see."""
    if not user.is_authenticated or not user.is_active:
        return NOTHING
    if user.is_resident:
        return Q(resident__user_id=user.pk)
    visible = Q(team_id__in=user.teams_with(Permission.SEE_TEAM_DOSSIERS))
    if user.may(Permission.HAVE_CASELOAD):
        visible |= caseload_q(user)
    return visible


def caseload_q(user: User, path: str = "") -> Q:
    """Return the filter on what `user` guides now: the own residents and those of who is away.

    path: from the filtered model to its dossier, as in "dossier__".
    """
    own = Q(**{f"{path}current_casusregisseur_id": user.pk})
    return own | Q(**{f"{path}current_casusregisseur_id__in": stood_in_ids(user)})


def can_view(user: User, dossier: Dossier) -> bool:
    """Return whether `user` may see `dossier`."""
    if not user.is_authenticated or not user.is_active:
        return False
    if user.is_resident:
        return dossier.resident.user_id == user.pk
    if dossier.team_id in user.teams_with(Permission.SEE_TEAM_DOSSIERS):
        return True
    return user.may(Permission.HAVE_CASELOAD) and is_casusregisseur(user, dossier)


def is_casusregisseur(user: User, dossier: Dossier) -> bool:
    """Return whether `user` is the casusregisseur of `dossier` or stands in for them today."""
    current = dossier.current_casusregisseur_id
    if current is None:
        return False
    return current == user.pk or stands_in_for(user, current)


def can_open(user: User, team_id: int) -> bool:
    """Return whether `user` may open a dossier in this sociaal team."""
    return team_id in user.teams_with(Permission.ASSIGN_CASUSREGISSEUR)


def can_assign(user: User, dossier: Dossier) -> bool:
    """Return whether `user` may assign the casusregisseur of `dossier` (P2)."""
    return can_open(user, dossier.team_id)


def can_ask_handover(user: User, dossier: Dossier) -> bool:
    """Return whether `user` may ask the team for another casusregisseur (P4, P5).

    The resident may, who guides the resident, and who assigns in the team.
    """
    if user.is_resident:
        return can_view(user, dossier)
    guides = user.may(Permission.HAVE_CASELOAD) and is_casusregisseur(user, dossier)
    return guides or can_assign(user, dossier)


def can_withdraw_handover(user: User, dossier: Dossier) -> bool:
    """Return whether `user` may take back the resident's own question: only the resident."""
    return user.is_resident and can_view(user, dossier)


def can_invite(user: User, dossier: Dossier) -> bool:
    """Return whether `user` may give this resident a way to log in."""
    return user.may(Permission.INVITE_RESIDENTS) and can_view(user, dossier)


def can_be_casusregisseur(user: User, team_id: int) -> bool:
    """Return whether `user` may be casusregisseur for residents of this sociaal team (P6)."""
    return team_id in user.teams_with(Permission.HAVE_CASELOAD)

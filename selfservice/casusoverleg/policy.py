"""Who may read and write minutes of the casusoverleg: who needs to know, and nobody else.

Readers are the own sociaal team, the casusregisseur and who stands in today; the resident reads
the decision on a screen of their own. `visible_q` and `can_view` say the same; a test proves it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from portal.accounts.roles import Permission
from selfservice.dossiers import policy as dossiers

if TYPE_CHECKING:
    from portal.accounts.models import User
    from selfservice.casusoverleg.models import Minutes
    from selfservice.dossiers.models import Dossier

NOTHING = Q(pk__in=[])


def visible_q(user: User) -> Q:
    """Return the filter on Minutes for what `user` may see."""
    if not user.is_authenticated or not user.is_active:
        return NOTHING
    if user.is_resident:
        return Q(dossier__resident__user_id=user.pk)
    visible = Q(dossier__team_id__in=user.teams_with(Permission.SEE_TEAM_DOSSIERS))
    if user.may(Permission.HAVE_CASELOAD):
        visible |= dossiers.caseload_q(user, "dossier__")
    return visible


def can_view(user: User, minutes: Minutes) -> bool:
    """Return whether `user` may see `minutes`."""
    return dossiers.can_view(user, minutes.dossier)


def can_record(user: User, dossier: Dossier) -> bool:
    """Return whether `user` may write down a consultation: the own sociaal team.

    Not the casusregisseur alone: a handover rests on what the team said (P4).
    """
    return dossiers.can_assign(user, dossier)

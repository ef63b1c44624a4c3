"""Who may see an aanvraag and in which quality they act on it.

Need to know: the resident; the desk of the team it was sent to, once it is filed; and the
casusregisseur of the resident and their stand-in, read-only. Nobody else sees the answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from portal.accounts.roles import Permission
from selfservice.aanvragen.rules.states import FILED, Actor
from selfservice.dossiers import policy as dossiers

if TYPE_CHECKING:
    from portal.accounts.models import User
    from selfservice.aanvragen.models import Aanvraag
    from selfservice.dossiers.models import Dossier

NOTHING = Q(pk__in=[])


def visible_q(user: User) -> Q:
    """Return the filter on Aanvraag for what `user` may see."""
    if not user.is_authenticated or not user.is_active:
        return NOTHING
    if user.is_resident:
        return Q(dossier__resident__user_id=user.pk)
    return Q(state__in=FILED) & (desk_q(user) | _caseload_q(user))


def desk_q(user: User) -> Q:
    """Return the filter on what lies at a desk of `user`."""
    return Q(team_id__in=user.teams_with(Permission.WORK_AANVRAGEN), state__in=FILED)


def _caseload_q(user: User) -> Q:
    if not user.may(Permission.HAVE_CASELOAD):
        return NOTHING
    return dossiers.caseload_q(user, "dossier__")


def can_view(user: User, aanvraag: Aanvraag) -> bool:
    """Return whether `user` may see `aanvraag`; says the same as `visible_q`."""
    return actor_of(user, aanvraag) != Actor.NOBODY


def actor_of(user: User, aanvraag: Aanvraag) -> Actor:
    """Return in which quality `user` acts on `aanvraag`: the first that holds."""
    if not user.is_authenticated or not user.is_active:
        return Actor.NOBODY
    if user.is_resident:
        own = aanvraag.dossier.resident.user_id == user.pk
        return Actor.RESIDENT if own else Actor.NOBODY
    if aanvraag.state not in FILED:
        return Actor.NOBODY
    if aanvraag.team_id in user.teams_with(Permission.WORK_AANVRAGEN):
        return Actor.HANDLER if aanvraag.handler_id == user.pk else Actor.DESK
    if user.may(Permission.HAVE_CASELOAD) and dossiers.is_casusregisseur(user, aanvraag.dossier):
        return Actor.CASUSREGISSEUR
    return Actor.NOBODY


def can_start(user: User, dossier: Dossier) -> bool:
    """Return whether `user` may start an aanvraag in `dossier`: only the resident."""
    return user.is_resident and dossiers.can_view(user, dossier)

"""Who may see an aanvraag and in which quality they act on it.

Need to know: the resident; the desk of the team it was sent to, once it is filed; the
casusregisseur of the resident and their stand-in; the sociaal team it was reported back to; and
who fills in a draft on behalf of the resident. Nobody else sees the answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from portal.accounts.roles import Permission
from selfservice.aanvragen.rules.places import Place
from selfservice.aanvragen.rules.states import FILED, OPEN, Actor, State
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
    seen = Q(state__in=FILED) & (desk_q(user) | _caseload_q(user) | reported_q(user))
    return seen | Q(state=State.DRAFT, entered_by_id=user.pk) if _may_enter(user) else seen


def desk_q(user: User) -> Q:
    """Return the filter on what lies at a desk of `user`."""
    teams = user.teams_with(Permission.WORK_AANVRAGEN)
    # One team is an equality: the database can then read the index in the order of the list.
    return Q(team_id=min(teams)) if len(teams) == 1 else Q(team_id__in=teams)


def reported_q(user: User) -> Q:
    """Return the filter on what was reported back to a sociaal team of `user`.

    The team sees it while it waits there: not after it went on, was withdrawn or decided.
    """
    teams = user.teams_with(Permission.WORK_FIRST_QUESTIONS)
    return Q(place=Place.SOCIAAL_TEAM, state__in=OPEN, team_id__in=teams)


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
        return (
            Actor.WRITER if aanvraag.entered_by_id == user.pk and _may_enter(user) else Actor.NOBODY
        )
    reported = aanvraag.place == Place.SOCIAAL_TEAM and aanvraag.state in OPEN
    if aanvraag.team_id in user.teams_with(Permission.WORK_AANVRAGEN):
        return Actor.HANDLER if aanvraag.handler_id == user.pk else Actor.DESK
    if user.may(Permission.HAVE_CASELOAD) and dossiers.is_casusregisseur(user, aanvraag.dossier):
        return Actor.CASUSREGISSEUR
    if reported and aanvraag.team_id in user.teams_with(Permission.WORK_FIRST_QUESTIONS):
        return Actor.SOCIAAL_TEAM
    return Actor.NOBODY


def can_start(user: User, dossier: Dossier) -> bool:
    """Return whether `user` may start an aanvraag in `dossier`: only the resident."""
    return user.is_resident and dossiers.can_view(user, dossier)


def can_enter(user: User, dossier: Dossier) -> bool:
    """Return whether `user` may fill in an aanvraag on behalf of the resident of `dossier`."""
    return _may_enter(user) and dossiers.can_view(user, dossier)


def can_divide(user: User, team_id: int | None) -> bool:
    """Return whether `user` leads this desk, and so may take work back from who is away."""
    return team_id in user.teams_with(Permission.DIVIDE_AANVRAGEN)


def _may_enter(user: User) -> bool:
    roles = (Permission.HAVE_CASELOAD, Permission.WORK_FIRST_QUESTIONS)
    return user.is_employee and any(map(user.may, roles))

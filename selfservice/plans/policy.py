"""Who may do what with a plan. Who may see it is the dossier's policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portal.accounts.roles import Permission
from selfservice.dossiers import policy as dossiers
from selfservice.dossiers.rules.states import DossierState
from selfservice.plans.rules.actors import ActorKind

if TYPE_CHECKING:
    from portal.accounts.models import User
    from selfservice.dossiers.models import Dossier
    from selfservice.plans.models import Step


def can_draft(user: User, dossier: Dossier) -> bool:
    """Return whether `user` may write and propose a plan: the casusregisseur or the stand-in."""
    return (
        dossier.state == DossierState.ACTIVE
        and user.may(Permission.HAVE_CASELOAD)
        and dossiers.is_casusregisseur(user, dossier)
    )


def is_owner(user: User, dossier: Dossier) -> bool:
    """Return whether `user` is the resident whose plan it is (P5)."""
    return user.is_active and user.is_resident and dossier.resident.user_id == user.pk


def can_steer(user: User, dossier: Dossier, *, taken_over: bool) -> bool:
    """Return whether `user` may change the plan in force: its owner, always (P5).

    taken_over: whether the regie is taken over today; then the casusregisseur may too.
    """
    return is_owner(user, dossier) or (taken_over and can_draft(user, dossier))


def can_tick(user: User, dossier: Dossier, step: Step, *, taken_over: bool = False) -> bool:
    """Return whether `user` may tick off `step`: the own step, staff also a partner's."""
    if step.actor == ActorKind.RESIDENT:
        return can_steer(user, dossier, taken_over=taken_over)
    return can_draft(user, dossier)


def can_remark(user: User, dossier: Dossier) -> bool:
    """Return whether `user` may write in the thread of a goal."""
    return is_owner(user, dossier) or can_draft(user, dossier)


def template_teams(user: User) -> set[int]:
    """Return the ids of the sociale teams whose templates `user` keeps."""
    return user.teams_with(Permission.HAVE_CASELOAD) | user.teams_with(Permission.SEE_TEAM_DOSSIERS)

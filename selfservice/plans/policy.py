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


def can_tick(user: User, dossier: Dossier, step: Step) -> bool:
    """Return whether `user` may tick off `step`: the own step, staff also a partner's."""
    if step.actor == ActorKind.RESIDENT:
        return is_owner(user, dossier)
    return can_draft(user, dossier)

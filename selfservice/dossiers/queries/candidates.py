"""Who could become casusregisseur: the rule proposes (P2), a person chooses."""

from dataclasses import dataclass

from django.db.models import Count, Prefetch, Q

from portal.accounts.models import Membership, User
from portal.accounts.roles import Permission
from selfservice.dossiers.models import Dossier
from selfservice.dossiers.rules.assignment import proposal_reason, rank
from selfservice.dossiers.rules.states import DossierState


@dataclass(frozen=True)
class Candidate:
    """A colleague with why the rule proposes them, or an empty reason; caseload in residents."""

    user: User
    profession: str
    reason: str
    caseload: int


def candidates(dossier: Dossier) -> list[Candidate]:
    """Return who may be casusregisseur here: fitting professions first, then the lightest load."""
    fit = [
        user
        for user in _team_members(dossier)
        if dossier.team_id in user.teams_with(Permission.HAVE_CASELOAD)
    ]
    question = dossier.main_question
    fit.sort(key=lambda user: (rank(question, _profession(user)), user.caseload_size, user.name))
    return [_candidate(user, question) for user in fit]


def _team_members(dossier: Dossier) -> list[User]:
    memberships = Membership.objects.select_related("team__organisation")
    active = Q(caseload__state=DossierState.ACTIVE)
    return list(
        User.objects.filter(is_active=True, memberships__team_id=dossier.team_id)
        .select_related("profile")
        .prefetch_related(Prefetch("memberships", memberships))
        .annotate(caseload_size=Count("caseload", filter=active, distinct=True))
    )


def _candidate(user: User, main_question: str) -> Candidate:
    profile = getattr(user, "profile", None)
    return Candidate(
        user=user,
        profession=profile.get_profession_display() if profile else "",
        reason=proposal_reason(main_question, _profession(user)),
        caseload=user.caseload_size,
    )


def _profession(user: User) -> str:
    return getattr(getattr(user, "profile", None), "profession", "")

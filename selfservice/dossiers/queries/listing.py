"""Which dossiers there are, for whom."""

from enum import StrEnum

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from portal.accounts.models import Membership, User
from portal.accounts.roles import ROLE_PERMISSIONS, Permission
from selfservice.dossiers.models import Dossier, Resident
from selfservice.dossiers.policy import caseload_q


class Part(StrEnum):
    """A part of what somebody may see."""

    ALL = "alles"
    OWN = "van-mij"
    WAITING = "zonder-casusregisseur"
    LEFT = "casusregisseur-weg"


def visible_dossiers(user: User, *, search: str = "", part: str = Part.ALL) -> QuerySet[Dossier]:
    """Return what `user` may see, by the resident's name; every word of `search` is in the name."""
    dossiers = Dossier.objects.visible_to(user).with_people()
    if part == Part.OWN:
        dossiers = dossiers.filter(caseload_q(user))
    elif part == Part.WAITING:
        dossiers = dossiers.filter(state=Dossier.State.INTAKE)
    elif part == Part.LEFT:
        dossiers = dossiers.filter(_casusregisseur_left())
    for word in search.split():
        dossiers = dossiers.filter(_has_word(word))
    return dossiers.order_by("resident__last_name", "resident__first_name", "pk")


def own_dossiers(user: User) -> QuerySet[Dossier]:
    """Return the dossier of the resident behind `user` as rows: one, or none (P1)."""
    if not user.is_authenticated or not user.is_resident:
        return Dossier.objects.none()
    return Dossier.objects.visible_to(user).with_people()


def own_dossier(user: User) -> Dossier | None:
    """Return the dossier of the resident behind `user`, or None when there is none (P1)."""
    return own_dossiers(user).first()


def without_casusregisseur(user: User) -> QuerySet[Dossier]:
    """Return what waits for a casusregisseur and `user` may assign, oldest first."""
    teams = user.teams_with(Permission.ASSIGN_CASUSREGISSEUR)
    waiting = Dossier.objects.filter(state=Dossier.State.INTAKE, team_id__in=teams)
    return waiting.with_people().order_by("opened_on", "pk")


def team_counts(user: User) -> dict[str, int]:
    """Return how much `user` may assign: `waiting` for a first casusregisseur, and `left`.

    left: the casusregisseur works here no longer (P4).
    """
    teams = user.teams_with(Permission.ASSIGN_CASUSREGISSEUR)
    return Dossier.objects.filter(team_id__in=teams).aggregate(
        waiting=Count("pk", filter=Q(state=Dossier.State.INTAKE)),
        left=Count("pk", filter=_casusregisseur_left()),
    )


def guided_by(user: User) -> int:
    """Return how many residents have `user` as their casusregisseur."""
    return Dossier.objects.filter(current_casusregisseur=user).count()


def resident_of(user: User) -> Resident | None:
    """Return the resident behind the account `user`, or None."""
    return Resident.objects.select_related("municipality").filter(user=user).first()


def _casusregisseur_left() -> Q:
    roles = [role for role, given in ROLE_PERMISSIONS.items() if Permission.HAVE_CASELOAD in given]
    still_here = Membership.objects.filter(
        user_id=OuterRef("current_casusregisseur_id"),
        user__is_active=True,
        team_id=OuterRef("team_id"),
        role__in=roles,
    )
    return Q(current_casusregisseur__isnull=False) & ~Exists(still_here)


def _has_word(word: str) -> Q:
    return Q(resident__first_name__icontains=word) | Q(resident__last_name__icontains=word)

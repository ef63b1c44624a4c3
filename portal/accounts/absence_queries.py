"""Reads of the absence calendar: who is away, who stands in for whom."""

from collections.abc import Iterable
from datetime import timedelta

from django.db.models import QuerySet

from portal.accounts.models import Absence, User
from portal.accounts.roles import ROLE_PERMISSIONS, Permission

# How long an absence that is over stays in the list of the colleague.
REMEMBERED = timedelta(days=30)


def away_because_of(user: User) -> QuerySet[Absence]:
    """Return the absences of today in which `user` stands in."""
    return Absence.objects.running().filter(stand_in_id=user.pk)


def stood_in_ids(user: User) -> QuerySet:
    """Return the ids of the colleagues whom `user` stands in for today, as a subquery."""
    return away_because_of(user).values("user_id")


def stands_in_for(user: User, colleague_id: int) -> bool:
    """Return whether `user` stands in for this colleague today."""
    return away_because_of(user).filter(user_id=colleague_id).exists()


def stand_in_of(user: User) -> User | None:
    """Return who takes the messages and tasks of `user` today, or None when `user` is there."""
    running = Absence.objects.running().filter(user=user).select_related("stand_in").first()
    return running.stand_in if running else None


def absences_of(users: Iterable[User]) -> QuerySet[Absence]:
    """Return what runs or still comes for these colleagues, soonest first."""
    rows = Absence.objects.not_over().filter(user__in=list(users))
    return rows.select_related("user", "stand_in")


def absence(pk: int) -> Absence | None:
    """Return the absence `pk` with its people, or None."""
    return Absence.objects.select_related("user", "stand_in").filter(pk=pk).first()


def team_of(user: User) -> list[User]:
    """Return whose absence `user` may plan: of the teams with PLAN_TEAM, `user` first."""
    teams = user.teams_with(Permission.PLAN_TEAM)
    others = User.objects.filter(
        is_active=True, kind=User.Kind.STAFF, memberships__team_id__in=teams
    )
    return [user, *_with_roles(others.exclude(pk=user.pk))]


def possible_stand_ins(user: User) -> list[User]:
    """Return who shares a team with `user`; who has a caseload there when `user` has one."""
    caseload = user.teams_with(Permission.HAVE_CASELOAD)
    teams = caseload or user.teams_with(Permission.USE_WERKPLEK)
    needed = Permission.HAVE_CASELOAD if caseload else Permission.USE_WERKPLEK
    roles = [role for role, given in ROLE_PERMISSIONS.items() if needed in given]
    found = User.objects.filter(
        is_active=True,
        kind=User.Kind.STAFF,
        memberships__team_id__in=teams,
        memberships__role__in=roles,
    )
    return _with_roles(found.exclude(pk=user.pk))


def _with_roles(users: QuerySet[User]) -> list[User]:
    found = users.distinct().select_related("profile")
    return list(found.prefetch_related("memberships__team__organisation"))

"""Who may manage whose account. `by=None` is the portal itself: a command on the server."""

from portal.accounts.models import User
from portal.accounts.roles import Permission
from portal.core.exceptions import NotAllowed

REFUSAL = "U mag dit niet doen. Vraag het aan uw functioneel beheerder."


def can_manage_staff(by: User | None) -> bool:
    """Only a functioneel beheerder makes, changes or ends accounts of colleagues."""
    return by is None or by.may(Permission.MANAGE_ACCOUNTS)


def can_invite(by: User | None, user: User) -> bool:
    """Residents are invited by those who work with them; colleagues by the beheerder."""
    if user.is_resident:
        return by is None or by.may(Permission.INVITE_RESIDENTS)
    if user.is_helper:
        return may_invite_helper(by, user)
    return can_manage_staff(by)


def may_invite_helper(by: User | None, user: User) -> bool:
    """A resident invites a helper only to an account that nobody uses or was invited to yet.

    Otherwise a code would be a way into what another resident entrusted to the same helper.
    """
    if by is None or not by.is_resident or user.last_login or user.has_usable_password():
        return False
    return not user.invitations.exclude(invited_by=by).exists()


def can_plan(by: User | None, user: User) -> bool:
    """Return whether `by` may plan when `user` is away: the own days, or those of the own team."""
    if by is None or by.may(Permission.MANAGE_ACCOUNTS):
        return True
    teams = by.teams_with(Permission.PLAN_TEAM)
    return by.is_employee and (by == user or bool(teams & _teams_of(user)))


def can_stand_in(stand_in: User, user: User) -> bool:
    """Return whether `stand_in` may take over for `user`: an active colleague in the same team.

    For who has a caseload the stand-in must be allowed to have one there too (P6).
    """
    if stand_in == user or not stand_in.is_employee or not stand_in.is_active:
        return False
    caseload = user.teams_with(Permission.HAVE_CASELOAD)
    if caseload:
        return bool(caseload & stand_in.teams_with(Permission.HAVE_CASELOAD))
    return bool(_teams_of(user) & _teams_of(stand_in))


def _teams_of(user: User) -> set[int]:
    return user.teams_with(Permission.USE_WERKPLEK)


def require(allowed: bool) -> None:
    """Raise NotAllowed unless `allowed`."""
    if not allowed:
        raise NotAllowed(REFUSAL)

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
    return can_manage_staff(by)


def require(allowed: bool) -> None:
    """Raise NotAllowed unless `allowed`."""
    if not allowed:
        raise NotAllowed(REFUSAL)

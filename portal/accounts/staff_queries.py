"""Reads of colleagues for who manages their accounts. Residents are never in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db.models import Prefetch, Q, QuerySet

from portal.accounts.models import Invitation, Membership, User
from portal.core import clock


class AccountState(StrEnum):
    """How far an account is."""

    ACTIVE = "actief"
    INVITED = "uitgenodigd"
    WITHOUT_CODE = "zonder-code"
    CLOSED = "gesloten"


STATE_TEXT: dict[str, str] = {
    AccountState.ACTIVE: "Actief",
    AccountState.INVITED: "Uitgenodigd",
    AccountState.WITHOUT_CODE: "Geen geldige code",
    AccountState.CLOSED: "Gesloten",
}
UNUSED = Q(password__startswith=UNUSABLE_PASSWORD_PREFIX)
# Parts of the list: invited or not, an account that was never used waits.
IN_PART: dict[str, Q] = {
    "alle": Q(is_active=True),
    "actief": Q(is_active=True) & ~UNUSED,
    "wacht": Q(is_active=True) & UNUSED,
    "gesloten": Q(is_active=False),
}
PART_TEXT: dict[str, str] = {
    "alle": "Alle",
    "actief": "Actief",
    "wacht": "Nog niet begonnen",
    "gesloten": "Gesloten",
}


@dataclass(frozen=True)
class Colleague:
    """An account of a colleague with its roles. code_until: None when no code is open."""

    user: User
    roles: list[Membership]
    state: AccountState
    code_until: datetime | None

    @property
    def state_text(self) -> str:
        return STATE_TEXT[self.state]


def employees(*, search: str = "", part: str = "alle") -> QuerySet[User]:
    """Return the accounts of colleagues by name; every word of `search` is in name, role or team.

    part: key of PART_TEXT; an unknown one is "alle".
    """
    rows = _with_roles().filter(IN_PART.get(part, IN_PART["alle"]))
    for word in search.split():
        rows = rows.filter(_has_word(word))
    return rows.order_by("last_name", "first_name", "pk").distinct()


def employee(public_id: UUID) -> User | None:
    """Return the account of one colleague, or None; nobody else's."""
    return _with_roles().filter(public_id=public_id).first()


def colleague(user: User) -> Colleague:
    """Return `user`, from one of the reads above, as screens show it; asks nothing more."""
    waiting = [row for row in user.invitations.all() if row.expires_at > clock.now()]
    code_until = waiting[0].expires_at if waiting else None
    roles = sorted(user.memberships.all(), key=lambda row: (row.team.name, row.role))
    return Colleague(user, roles, _state(user, code_until), code_until)


def _state(user: User, code_until: datetime | None) -> AccountState:
    if not user.is_active:
        return AccountState.CLOSED
    if user.has_usable_password():
        return AccountState.ACTIVE
    return AccountState.INVITED if code_until else AccountState.WITHOUT_CODE


def _with_roles() -> QuerySet[User]:
    open_codes = Invitation.objects.filter(used_at=None)
    roles = Membership.objects.select_related("team__organisation")
    return (
        User.objects.filter(kind=User.Kind.STAFF)
        .select_related("profile")
        .prefetch_related(Prefetch("memberships", roles), Prefetch("invitations", open_codes))
    )


def _has_word(word: str) -> Q:
    named = Q(first_name__icontains=word) | Q(last_name__icontains=word)
    return named | Q(memberships__role__icontains=word) | Q(memberships__team__name__icontains=word)

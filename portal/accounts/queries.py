"""Reads of people: who somebody is, who may do what, whom a code belongs to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from allauth.usersessions.models import UserSession
from django.db.models import QuerySet
from django.urls import reverse

from portal.accounts.models import Invitation, StaffProfile, User
from portal.accounts.roles import ROLE_PERMISSIONS, Permission
from portal.accounts.second_factor.codes import activation_fingerprint
from portal.core.clock import now
from portal.core.models import Team


@dataclass(frozen=True)
class EmployeeCard:
    """What a resident may know of a colleague (J5): never an e-mail address."""

    name: str
    profession: str
    phone: str
    hours: str
    portrait_url: str
    stand_in: EmployeeCard | None = None


def employee_card(user: User) -> EmployeeCard:
    """Return the card of `user` with the stand-in, in one query."""
    return employee_cards([user.pk])[user.pk]


def employee_cards(user_ids: Iterable[int]) -> dict[int, EmployeeCard]:
    """Return the cards of these colleagues by id, in one query; who has no profile is left out."""
    profiles = StaffProfile.objects.filter(user__in=list(user_ids)).select_related(
        "user", "stand_in__profile"
    )
    return {profile.user_id: _card(profile) for profile in profiles}


def _card(profile: StaffProfile) -> EmployeeCard:
    other = profile.stand_in
    stand_in = getattr(other, "profile", None) if other and other.is_active else None
    return EmployeeCard(
        name=profile.user.name,
        profession=profile.get_profession_display(),
        phone=profile.phone,
        hours=profile.hours,
        portrait_url=reverse("portrait", args=[profile.user.public_id]),
        stand_in=_stand_in_card(other, stand_in) if stand_in else None,
    )


def _stand_in_card(user: User, profile: StaffProfile) -> EmployeeCard:
    return EmployeeCard(
        name=user.name,
        profession=profile.get_profession_display(),
        phone=profile.phone,
        hours=profile.hours,
        portrait_url=reverse("portrait", args=[user.public_id]),
    )


def colleagues_with(permission: Permission, team: Team | None = None) -> QuerySet[User]:
    """Return the active colleagues who have `permission`, in `team` or in any team."""
    roles = [role for role, given in ROLE_PERMISSIONS.items() if permission in given]
    matches = {"memberships__role__in": roles}
    if team is not None:
        matches["memberships__team"] = team
    return User.objects.filter(is_active=True, kind=User.Kind.STAFF, **matches).distinct()


def account(public_id: UUID | str) -> User | None:
    """Return the account with this public id, or None."""
    return User.objects.filter(public_id=public_id).first()


def account_by_email(email: str) -> User | None:
    """Return the account with this address, or None."""
    return User.objects.filter(email__iexact=email.strip()).first()


def portrait_of(public_id: UUID) -> StaffProfile | None:
    """Return the profile whose photo is asked for, or None when it is no active colleague."""
    return StaffProfile.objects.filter(user__public_id=public_id, user__is_active=True).first()


def invitation_for(email: str, code: str) -> Invitation | None:
    """Return the invitation this address and code belong to, open or not, or None."""
    fingerprint = activation_fingerprint(email, code)
    rows = Invitation.objects.select_related("user").filter(code_fingerprint=fingerprint)
    return rows.filter(user__email__iexact=email.strip()).first()


def invitation(pk: int) -> Invitation | None:
    """Return the invitation `pk` with its account, or None."""
    return Invitation.objects.select_related("user").filter(pk=pk).first()


def is_open(invitation: Invitation, *, auth_hash: str) -> bool:
    """Return whether the activation that began with `auth_hash` may still go on."""
    user = invitation.user
    unused = invitation.used_at is None and invitation.expires_at > now()
    return unused and user.is_active and user.get_session_auth_hash() == auth_hash


def sessions_of(user: User) -> list[UserSession]:
    """Return where `user` is logged in now, newest first."""
    return sorted(
        UserSession.objects.purge_and_list(user), key=lambda row: row.created_at, reverse=True
    )

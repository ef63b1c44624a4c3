"""Reads of people: who somebody is, who may do what, whom a code belongs to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from allauth.usersessions.models import UserSession
from django.db.models import FilteredRelation, Q, QuerySet
from django.urls import reverse

from portal.accounts.models import Invitation, StaffProfile, User
from portal.accounts.models.absence import TOLD_AHEAD
from portal.accounts.roles import ROLE_PERMISSIONS, Permission
from portal.accounts.second_factor.codes import activation_fingerprint
from portal.accounts.second_factor.queries import totp_device
from portal.core.clock import now, today
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
    away_from: date | None = None
    away_until: date | None = None

    @property
    def is_away(self) -> bool:
        """Whether the colleague is away today; then the stand-in is the one to go to."""
        return self.away_from is not None and self.away_from <= today()


def employee_card(user: User) -> EmployeeCard:
    """Return the card of `user` with the stand-in, in one query."""
    return employee_cards([user.pk])[user.pk]


def employee_cards(user_ids: Iterable[int]) -> dict[int, EmployeeCard]:
    """Return the cards of these colleagues by id, in one query; who has no profile is left out.

    A card names a stand-in only while its owner is away, or will be within two weeks.
    """
    told = Q(absences__ends_on__gte=today(), absences__starts_on__lte=today() + TOLD_AHEAD)
    rows = (
        User.objects.filter(pk__in=list(user_ids), profile__isnull=False)
        .annotate(away=FilteredRelation("absences", condition=told))
        .select_related("profile", "away__stand_in__profile")
        .order_by("-away__starts_on", "pk")
    )
    # The soonest absence of a person comes last, and so is the one that is kept.
    return {user.pk: _card(user) for user in rows}


def _card(user: User) -> EmployeeCard:
    profile, away = user.profile, getattr(user, "away", None)
    other = away.stand_in if away else None
    known = getattr(other, "profile", None) if other and other.is_active else None
    return EmployeeCard(
        name=user.name,
        profession=profile.get_profession_display(),
        phone=profile.phone,
        hours=profile.hours,
        portrait_url=reverse("portrait", args=[user.public_id]),
        stand_in=_stand_in_card(other, known) if known else None,
        away_from=away.starts_on if away else None,
        away_until=away.ends_on if away else None,
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


def may_open(invitation: Invitation | None) -> bool:
    """Return whether the code and the link of `invitation` still work today."""
    if invitation is None:
        return False
    return is_open(invitation, auth_hash=invitation.user.get_session_auth_hash())


def was_activated(user: User) -> bool:
    """Return whether somebody uses this account already: it has a password or an app."""
    return user.has_usable_password() or totp_device(user) is not None


def open_invitation(user: User) -> Invitation | None:
    """Return the invitation of `user` that still waits, or None."""
    return user.invitations.select_related("user").filter(used_at=None).first()


def sessions_of(user: User) -> list[UserSession]:
    """Return where `user` is logged in now, newest first."""
    return sorted(
        UserSession.objects.purge_and_list(user), key=lambda row: row.created_at, reverse=True
    )

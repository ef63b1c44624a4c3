"""Colleagues: their accounts, and what they are in which team (P6)."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from portal.accounts import policy
from portal.accounts.cms import groups as cms_groups
from portal.accounts.models import Membership, StaffProfile, User
from portal.accounts.portraits import clean_portrait
from portal.accounts.roles import ROLE_TEXT, Role, clash, fits
from portal.accounts.second_factor import services as second_factor
from portal.accounts.services.log import record
from portal.accounts.services.new_accounts import create_user
from portal.core.clock import now
from portal.core.exceptions import IllegalMove
from portal.core.models import Team

LAST_MANAGER = (
    "Dit is de laatste functioneel beheerder. Geef eerst een andere collega deze rol. "
    "Anders kan niemand meer accounts beheren."
)
OWN_ROLES = "Uw eigen rollen geeft een andere functioneel beheerder. Vraag het aan een collega."
CLASH = "Wie inhoud of accounts beheert, ziet geen dossiers. Stop eerst de andere rol."


@transaction.atomic
def create_employee(
    *,
    by: User | None,
    email: str,
    first_name: str,
    last_name: str,
    profession: str = StaffProfile.Profession.OTHER,
    phone: str = "",
    hours: str = "",
    working_days: int = 5,
    memberships: Iterable[tuple[Team, str]],
    portrait: Any = None,
) -> User:
    """Return a new account of a colleague, who still has to be invited.

    working_days: a week. memberships: pairs of (team, role). portrait: an image file; it is
    cropped and cleaned. Raises NotAllowed, IllegalMove when the address is taken,
    ValidationError for a bad image.
    """
    policy.require(policy.can_manage_staff(by))
    user = create_user(
        kind=User.Kind.STAFF, email=email, first_name=first_name, last_name=last_name
    )
    profile = StaffProfile(
        user=user, profession=profession, phone=phone, hours=hours, working_days=working_days
    )
    if portrait:
        profile.portrait.save(f"{user.public_id}.jpg", clean_portrait(portrait), save=False)
    profile.save()
    record(by, user, "account.gemaakt", "Er is een account voor een medewerker gemaakt")
    for team, role in memberships:
        add_membership(by=by, user=user, team=team, role=role)
    return user


@transaction.atomic
def change_employee(
    *,
    by: User,
    user: User,
    first_name: str,
    last_name: str,
    profession: str,
    phone: str,
    hours: str,
    portrait: Any = None,
) -> None:
    """Change what others may know of a colleague; without `portrait` the photo stays.

    The address is not among it: it is what the account is proven by. Raises NotAllowed,
    ValidationError for a bad image.
    """
    policy.require(policy.can_manage_staff(by))
    user.first_name, user.last_name = first_name, last_name
    user.save(update_fields=["first_name", "last_name"])
    profile = StaffProfile.objects.get_or_create(user=user)[0]
    profile.profession, profile.phone, profile.hours = profession, phone, hours
    if portrait:
        profile.portrait.save(f"{user.public_id}.jpg", clean_portrait(portrait), save=False)
    profile.save()
    record(by, user, "account.gewijzigd", "Gegevens van een medewerker zijn gewijzigd")


@transaction.atomic
def add_membership(*, by: User | None, user: User, team: Team, role: str) -> Membership:
    """Give a colleague `role` in `team`; safe to repeat. Residents never get a role.

    Raises NotAllowed, and IllegalMove for a role that exists in no such team, for the own account,
    and for content or accounts beside dossiers.
    """
    policy.require(policy.can_manage_staff(by))
    if not user.is_employee or role not in ROLE_TEXT:
        raise IllegalMove("Alleen een medewerker kan een rol in een team krijgen.")
    if not fits(role, team.kind):
        raise IllegalMove(f"Een {ROLE_TEXT[role]} kan niet in het team {team.name} werken.")
    if by == user:
        raise IllegalMove(OWN_ROLES)
    if any(clash(role, row.role) for row in user.memberships.all()):
        raise IllegalMove(CLASH)
    membership, created = Membership.objects.get_or_create(user=user, team=team, role=role)
    if created:
        record(
            by,
            user,
            "account.rol_gegeven",
            "Een medewerker kreeg een rol",
            rol=role,
            team=team.slug,
        )
        _roles_changed(user)
    return membership


@transaction.atomic
def end_membership(*, by: User | None, membership: Membership) -> None:
    """Take a role in a team away from a colleague."""
    policy.require(policy.can_manage_staff(by))
    user, role, team = membership.user, membership.role, membership.team
    if role == Role.BEHEERDER:
        _keep_a_manager(user)
    membership.delete()
    record(
        by,
        user,
        "account.rol_beeindigd",
        "Een rol van een medewerker stopte",
        rol=role,
        team=team.slug,
    )
    _roles_changed(user)


@transaction.atomic
def end_employee(*, by: User | None, user: User) -> None:
    """Close the account of a colleague who leaves. Nothing is deleted: history keeps its names."""
    policy.require(policy.can_manage_staff(by))
    if not user.is_employee:
        raise IllegalMove("Dit is geen account van een medewerker.")
    _keep_a_manager(user)
    user.is_active = False
    user.save(update_fields=["is_active"])
    user.invitations.filter(used_at=None).update(used_at=now())
    StaffProfile.objects.filter(stand_in=user).update(stand_in=None)
    second_factor.remove_all(by=by, user=user)
    record(by, user, "account.gesloten", "Het account van een medewerker is gesloten")
    _roles_changed(user)


def _keep_a_manager(user: User) -> None:
    """Raise IllegalMove when nobody but `user` could log in and manage accounts."""
    rows = Membership.objects.select_for_update().filter(role=Role.BEHEERDER, user__is_active=True)
    managers = {
        row.user_id
        for row in rows.select_related("user")
        if row.user_id == user.pk or row.user.has_usable_password()
    }
    if managers == {user.pk}:
        raise IllegalMove(LAST_MANAGER)


def _roles_changed(user: User) -> None:
    user.__dict__.pop("_roles", None)
    cms_groups.place(user)

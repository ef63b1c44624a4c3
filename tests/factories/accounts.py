"""People for tests. `UserFactory(resident=True)`; `employee("casusregisseur", team)`."""

from datetime import timedelta
from typing import Any

import factory

from portal.accounts.models import Absence, Membership, StaffProfile, User
from portal.accounts.roles import Role
from portal.core import clock
from portal.core.models import Team
from tests.factories.core import TeamFactory

PASSWORD = "een lang wachtwoord 7"

HOME_TEAM: dict[str, dict[str, Any]] = {
    Role.BEHANDELAAR: {"desk": True},
    Role.SPECIALIST: {"specialists": True},
    Role.REDACTEUR: {"office": True},
    Role.BEHEERDER: {"office": True},
}


class StaffProfileFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = StaffProfile

    profession = StaffProfile.Profession.KLANTMANAGER
    phone = "Voorbeeld: het nummer van uw gemeente"
    hours = "maandag tot en met donderdag"


class MembershipFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Membership

    team = factory.SubFactory(TeamFactory)
    role = Role.SOCIAAL_TEAM


class UserFactory(factory.django.DjangoModelFactory):
    """A resident, unless the trait `staff` is asked for."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    class Params:
        resident = factory.Trait(kind=User.Kind.RESIDENT)
        staff = factory.Trait(kind=User.Kind.STAFF)

    kind = User.Kind.RESIDENT
    email = factory.Sequence(lambda n: f"persoon{n}@voorbeeld.example")
    first_name = "Sanne"
    last_name = factory.Sequence(lambda n: f"Voorbeeld {n}")
    password = factory.django.Password(PASSWORD)


def resident(**fields: Any) -> User:
    """Return a resident who can log in."""
    return UserFactory(resident=True, **fields)


def employee(role: str, team: Team | None = None, **fields: Any) -> User:
    """Return a member of staff with `role` in `team`, by default the team that fits the role."""
    user = UserFactory(staff=True, **{"first_name": "Kim", **fields})
    StaffProfileFactory(user=user)
    home = team or TeamFactory(**HOME_TEAM.get(role, {"winterswijk": True}))
    MembershipFactory(user=user, team=home, role=role)
    return user


def away(user: User, stand_in: User, *, first: int = 0, last: int = 7) -> Absence:
    """Return an absence of `user` from `first` to `last`, in days from today."""
    today = clock.today()
    return Absence.objects.create(
        user=user,
        stand_in=stand_in,
        starts_on=today + timedelta(days=first),
        ends_on=today + timedelta(days=last),
    )

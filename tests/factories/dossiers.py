"""Residents and dossiers, as the services would leave them."""

from typing import Any

import factory
from factory.django import DjangoModelFactory

from portal.accounts.models import Membership, StaffProfile, User
from portal.accounts.roles import Role
from portal.core import clock
from portal.core.models import Municipality, Organisation, RegionalProfile, Team
from selfservice.dossiers.models import Assignment, Dossier, Resident
from selfservice.dossiers.rules.assignment import MainQuestion
from selfservice.dossiers.rules.states import DossierState


def sociaal_team(slug: str = "winterswijk", code: str = "GM0294") -> Team:
    """Return the sociaal team of a gemeente, made when it is not there yet."""
    found = Team.objects.filter(slug=f"sociaal-team-{slug}").first()
    if found:
        return found
    region, _ = RegionalProfile.objects.get_or_create(
        slug="oost-achterhoek",
        defaults={
            "name": "Oost Achterhoek",
            "contact_role": "casusregisseur",
            "desk_name": "werkleerbedrijf",
        },
    )
    name = slug.replace("-", " ").title()
    place, _ = Municipality.objects.get_or_create(
        slug=slug, defaults={"region": region, "name": name, "cbs_code": code}
    )
    owner, _ = Organisation.objects.get_or_create(
        slug=f"gemeente-{slug}",
        defaults={
            "name": f"Gemeente {name}",
            "kind": Organisation.Kind.MUNICIPALITY,
            "municipality": place,
        },
    )
    return Team.objects.create(
        slug=f"sociaal-team-{slug}",
        name=f"Sociaal team {name}",
        kind=Team.Kind.SOCIAAL_TEAM,
        organisation=owner,
        municipality=place,
        phone="Voorbeeld: het nummer van uw gemeente",
    )


def employee(role: Role, team: Team, *, profession: str = "", **fields: Any) -> User:
    """Return a new member of staff with one role in `team`, with a profile when it has a profession."""
    number = User.objects.count() + 1
    values = {"first_name": "Medewerker", "last_name": f"Nummer {number}"} | fields
    user = User.objects.create_user(
        f"medewerker{number}@voorbeeld.example", kind=User.Kind.STAFF, **values
    )
    Membership.objects.create(user=user, team=team, role=role)
    if profession:
        StaffProfile.objects.create(
            user=user,
            profession=profession,
            phone="Voorbeeld: eigen nummer",
            hours="maandag tot en met donderdag, 9.00 tot 17.00 uur",
        )
    return user


def casusregisseur(team: Team, **fields: Any) -> User:
    """Return a klantmanager who may have a caseload in `team`."""
    return employee(Role.CASUSREGISSEUR, team, profession="klantmanager", **fields)


class ResidentFactory(DjangoModelFactory):
    """A resident known to the sociaal team, without account unless `with_account`."""

    class Meta:
        model = Resident

    municipality = factory.LazyFunction(lambda: sociaal_team().municipality)
    first_name = factory.Iterator(["Anja", "Bilal", "Corrie", "Dirk", "Elif"])
    last_name = factory.Sequence(lambda number: f"Voorbeeld {number:03d}")
    street = factory.Sequence(lambda number: f"Voorbeeldstraat {number + 1}")
    postcode = "1234 AB"
    city = factory.LazyAttribute(lambda resident: resident.municipality.name)

    class Params:
        with_account = factory.Trait(
            user=factory.LazyAttribute(
                lambda resident: User.objects.create_user(
                    f"{resident.last_name.replace(' ', '.').lower()}@voorbeeld.example",
                    kind=User.Kind.RESIDENT,
                    first_name=resident.first_name,
                    last_name=resident.last_name,
                )
            )
        )


class DossierFactory(DjangoModelFactory):
    """A dossier in intake; `active` gives it a casusregisseur with history, `with_account` a log-in."""

    class Meta:
        model = Dossier
        skip_postgeneration_save = True

    team = factory.LazyFunction(sociaal_team)
    resident = factory.SubFactory(
        ResidentFactory, municipality=factory.SelfAttribute("..team.municipality")
    )
    main_question = MainQuestion.WORK

    class Params:
        intake = factory.Trait(state=DossierState.INTAKE, current_casusregisseur=None)
        active = factory.Trait(
            state=DossierState.ACTIVE,
            current_casusregisseur=factory.LazyAttribute(lambda it: casusregisseur(it.team)),
        )
        with_account = factory.Trait(resident__with_account=True)

    @factory.post_generation
    def assignment(self, create: bool, extracted: Any, **kwargs: Any) -> None:
        if create and self.current_casusregisseur_id:
            Assignment.objects.create(
                dossier=self,
                casusregisseur=self.current_casusregisseur,
                started_on=clock.today(),
                reason="Past bij de hoofdvraag.",
            )

"""Residents and dossiers as the services leave them. Traits: intake, active, with_account."""

from typing import Any

import factory

from portal.accounts.models import User
from portal.accounts.roles import Role
from portal.core import clock
from portal.core.models import Team
from selfservice.dossiers.models import Assignment, Dossier, Resident
from selfservice.dossiers.rules.assignment import MainQuestion
from selfservice.dossiers.rules.states import DossierState
from tests.factories.accounts import UserFactory, employee
from tests.factories.core import MunicipalityFactory, TeamFactory


def casusregisseur(team: Team | None = None, **fields: Any) -> User:
    """Return a klantmanager who may have a caseload in `team`, by default in Winterswijk."""
    return employee(Role.CASUSREGISSEUR, team, **fields)


class ResidentFactory(factory.django.DjangoModelFactory):
    """A resident of Winterswijk without account; `with_account` gives one with the same name."""

    class Meta:
        model = Resident

    class Params:
        with_account = factory.Trait(
            user=factory.SubFactory(
                UserFactory,
                resident=True,
                first_name=factory.SelfAttribute("..first_name"),
                last_name=factory.SelfAttribute("..last_name"),
            )
        )

    municipality = factory.SubFactory(MunicipalityFactory, winterswijk=True)
    first_name = factory.Iterator(["Anja", "Bilal", "Corrie", "Dirk", "Elif"])
    last_name = factory.Sequence(lambda number: f"Voorbeeld {number:03d}")
    street = factory.Sequence(lambda number: f"Voorbeeldstraat {number + 1}")
    postcode = "1234 AB"
    city = factory.LazyAttribute(lambda resident: resident.municipality.name)


class DossierFactory(factory.django.DjangoModelFactory):
    """A dossier in intake in Winterswijk, unless the trait `active` is asked for."""

    class Meta:
        model = Dossier
        skip_postgeneration_save = True

    class Params:
        intake = factory.Trait(state=DossierState.INTAKE)
        active = factory.Trait(
            state=DossierState.ACTIVE,
            current_casusregisseur=factory.LazyAttribute(lambda it: casusregisseur(it.team)),
        )
        with_account = factory.Trait(resident__with_account=True)

    team = factory.SubFactory(TeamFactory, winterswijk=True)
    resident = factory.SubFactory(
        ResidentFactory, municipality=factory.SelfAttribute("..team.municipality")
    )
    main_question = MainQuestion.WORK

    @factory.post_generation
    def assignment(self: Any, create: bool, extracted: Any, **kwargs: Any) -> None:
        if create and self.current_casusregisseur_id:
            Assignment.objects.create(
                dossier=self,
                casusregisseur=self.current_casusregisseur,
                started_on=clock.today(),
                reason="Past bij de hoofdvraag.",
            )

"""Region, gemeenten, organisations and teams for tests."""

import factory

from portal.core.models import Municipality, Organisation, RegionalProfile, Team


class RegionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = RegionalProfile
        django_get_or_create = ["slug"]

    slug = "oost-achterhoek"
    name = "Oost Achterhoek"
    contact_role = "casusregisseur"
    desk_name = "werkleerbedrijf"


class MunicipalityFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Municipality
        django_get_or_create = ["slug"]

    class Params:
        winterswijk = factory.Trait(slug="winterswijk", name="Winterswijk", cbs_code="GM0294")
        berkelland = factory.Trait(slug="berkelland", name="Berkelland", cbs_code="GM1859")
        oost_gelre = factory.Trait(slug="oost-gelre", name="Oost Gelre", cbs_code="GM1586")

    region = factory.SubFactory(RegionFactory)
    slug = factory.Sequence(lambda n: f"gemeente-{n}")
    name = factory.Sequence(lambda n: f"Gemeente {n}")
    # Six places, also after thousands of random examples in one process.
    cbs_code = factory.Sequence(lambda n: f"X{n % 100_000:05}")


class OrganisationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Organisation
        django_get_or_create = ["slug"]

    class Params:
        werkleerbedrijf = factory.Trait(
            slug="werkleerbedrijf",
            name="Werkleerbedrijf",
            kind=Organisation.Kind.WERKLEERBEDRIJF,
            municipality=None,
        )

    slug = factory.LazyAttribute(
        lambda self: f"organisatie-{self.municipality.slug}" if self.municipality else "organisatie"
    )
    name = factory.LazyAttribute(lambda self: f"Gemeente {self.municipality.name}")
    kind = Organisation.Kind.MUNICIPALITY
    municipality = factory.SubFactory(MunicipalityFactory)


class TeamFactory(factory.django.DjangoModelFactory):
    """A sociaal team of a new gemeente, unless a trait says otherwise."""

    class Meta:
        model = Team
        django_get_or_create = ["slug"]

    class Params:
        winterswijk = factory.Trait(municipality__winterswijk=True)
        berkelland = factory.Trait(municipality__berkelland=True)
        oost_gelre = factory.Trait(municipality__oost_gelre=True)
        at_werkleerbedrijf = factory.Trait(
            municipality=None,
            organisation=factory.SubFactory(OrganisationFactory, werkleerbedrijf=True),
        )
        desk = factory.Trait(
            at_werkleerbedrijf=True, kind=Team.Kind.DESK, slug="aanvragen", name="Team Aanvragen"
        )
        specialists = factory.Trait(
            at_werkleerbedrijf=True,
            kind=Team.Kind.SPECIALISTS,
            slug="specialisten",
            name="Specialisten Werk en Inkomen",
        )
        office = factory.Trait(
            at_werkleerbedrijf=True,
            kind=Team.Kind.OFFICE,
            slug="redactie-en-beheer",
            name="Redactie en beheer",
        )

    municipality = factory.SubFactory(MunicipalityFactory)
    organisation = factory.LazyAttribute(
        lambda self: OrganisationFactory(municipality=self.municipality)
    )
    slug = factory.LazyAttribute(lambda self: f"sociaal-team-{self.municipality.slug}")
    name = factory.LazyAttribute(lambda self: f"Sociaal team {self.municipality.name}")
    kind = Team.Kind.SOCIAAL_TEAM

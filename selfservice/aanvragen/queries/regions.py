"""How the gemeente of a resident routes: from its regional profile."""

from portal.core import queries as core
from portal.core.models import Municipality, Team
from selfservice.aanvragen.models import Aanvraag
from selfservice.aanvragen.rules.places import Place
from selfservice.aanvragen.rules.regions import DEFAULT, Region, region_of


def region_for(municipality: Municipality | None) -> Region:
    """Return how the region of a gemeente routes; the common table for nobody in particular."""
    if municipality is None:
        return DEFAULT
    profile = municipality.region
    return region_of(profile.routing, contact=profile.contact_role)


def team_for(aanvraag: Aanvraag, place: str, *, about: str = "") -> Team | None:
    """Return the team that works what lands at `place`; None for the fixed contact.

    about: which organisation a complaint is about. A place without a team of its own falls to the
    desk: nothing that was sent may lie nowhere.
    """
    if place == Place.CASUSREGISSEUR:
        return None
    municipality = aanvraag.dossier.resident.municipality
    region = region_for(municipality)
    own = region.team_slug(place, municipality=municipality.slug, about=about)
    desk = region.team_slug(Place.WERKLEERBEDRIJF, municipality=municipality.slug)
    return core.team(own) or core.team(desk) or core.desk_team()

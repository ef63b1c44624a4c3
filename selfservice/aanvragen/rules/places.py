"""Where something can land, and what the regional profile calls it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Place(StrEnum):
    """Where something can land."""

    WERKLEERBEDRIJF = "werkleerbedrijf"
    CASUSREGISSEUR = "casusregisseur"
    SOCIAAL_TEAM = "sociaal_team"
    MUNICIPALITY = "gemeente"
    LOOPBAANPLEIN = "loopbaanplein"
    PARTICIPATION = "participatie"
    ORGANISATION = "organisatie"
    OUTSIDE = "buiten"


# As one says it in a sentence to a resident. A regional profile may say it otherwise.
PLACE_TEXT: dict[str, str] = {
    Place.WERKLEERBEDRIJF: "het werkleerbedrijf",
    Place.CASUSREGISSEUR: "uw casusregisseur",
    Place.SOCIAAL_TEAM: "uw sociaal team",
    Place.MUNICIPALITY: "uw gemeente",
    Place.LOOPBAANPLEIN: "het Loopbaanplein",
    Place.PARTICIPATION: "de begeleiding om mee te doen",
    Place.ORGANISATION: "de organisatie waar het over gaat",
    Place.OUTSIDE: "een andere organisatie",
}
FILED_AT = frozenset(
    {
        Place.WERKLEERBEDRIJF,
        Place.CASUSREGISSEUR,
        Place.LOOPBAANPLEIN,
        Place.PARTICIPATION,
        Place.ORGANISATION,
    }
)


@dataclass(frozen=True)
class Names:
    """What this region calls its fixed contact, its front door and its organisations."""

    contact: str = "casusregisseur"
    places: Mapping[str, str] = field(default_factory=dict)

    def of(self, place: str) -> str:
        """Return the name of `place` as it stands in a sentence."""
        return self.places.get(place, PLACE_TEXT[place])

    def fill(self, text: str) -> str:
        """Return `text` with {desk}, {Desk}, {team}, … replaced by the names of the region."""
        return text.format_map(self._words())

    def _words(self) -> dict[str, Any]:
        words = {
            "desk": self.of(Place.WERKLEERBEDRIJF),
            "contact": self.of(Place.CASUSREGISSEUR),
            "team": self.of(Place.SOCIAAL_TEAM),
            "careers": self.of(Place.LOOPBAANPLEIN),
            "role": self.contact,
        }
        return words | {
            key.capitalize(): word[:1].upper() + word[1:] for key, word in words.items()
        }

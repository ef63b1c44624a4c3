"""Where a question of a resident goes: P1, P2, P8, P9 and the destinations of DOMAIN.md §2.

Read the table from top to bottom: the first row that fits, holds. An empty cell fits everything.
"""

from dataclasses import dataclass
from enum import StrEnum


class Place(StrEnum):
    """Where something can land."""

    WERKLEERBEDRIJF = "werkleerbedrijf"
    CASUSREGISSEUR = "casusregisseur"
    SOCIAAL_TEAM = "sociaal_team"
    MUNICIPALITY = "gemeente"
    LOOPBAANPLEIN = "loopbaanplein"
    ORGANISATION = "organisatie"
    OUTSIDE = "buiten"


PLACE_TEXT: dict[str, str] = {
    Place.WERKLEERBEDRIJF: "het werkleerbedrijf",
    Place.CASUSREGISSEUR: "uw casusregisseur",
    Place.SOCIAAL_TEAM: "uw sociaal team",
    Place.MUNICIPALITY: "uw gemeente",
    Place.LOOPBAANPLEIN: "het Loopbaanplein",
    Place.ORGANISATION: "de organisatie waar het over gaat",
    Place.OUTSIDE: "een andere organisatie",
}


class Subject(StrEnum):
    """What it is about, as far as the route depends on it."""

    ORDINARY = "gewoon"
    DEBTS = "schulden"
    BEWINDVOERING = "bewindvoering"


class Wish(StrEnum):
    """Whether there is more than one question, or a wish to talk."""

    NONE = "geen"
    TALK_FIRST = "eerst_praten"
    TALK_TOO = "ook_praten"


@dataclass(frozen=True)
class Facts:
    """What the table looks at. known: whether there is a dossier."""

    known: bool
    destination: str = Place.WERKLEERBEDRIJF
    subject: str = Subject.ORDINARY
    wish: str = Wish.NONE


@dataclass(frozen=True)
class Route:
    """One row: when it fits, where it leads and why. `key` is kept with the aanvraag."""

    key: str
    rule: str
    place: Place
    to_resident: str
    to_staff: str
    known: bool | None = None
    destination: str | None = None
    subject: str | None = None
    wish: str | None = None

    @property
    def can_be_filed(self) -> bool:
        """Whether this is handled as an aanvraag here; else the resident is shown another way."""
        return self.place in (Place.WERKLEERBEDRIJF, Place.CASUSREGISSEUR)

    def fits(self, facts: Facts) -> bool:
        """Return whether every cell that is filled in equals the fact."""
        cells = ("known", "destination", "subject", "wish")
        wanted = ((getattr(self, cell), getattr(facts, cell)) for cell in cells)
        return all(cell is None or cell == fact for cell, fact in wanted)


TABLE: tuple[Route, ...] = (
    Route(
        key="schulden",
        rule="P9",
        subject=Subject.DEBTS,
        place=Place.MUNICIPALITY,
        to_resident="Voor hulp bij schulden gaat u naar uw eigen sociaal team. "
        "Elke gemeente regelt dat zelf. Stel daar uw vraag. Is er haast? Zet dat erbij.",
        to_staff="Schulden horen bij het sociaal team van de gemeente, niet bij het "
        "werkleerbedrijf (P9).",
    ),
    Route(
        key="zorgverzekering",
        rule="P8",
        destination=Place.OUTSIDE,
        place=Place.OUTSIDE,
        to_resident="U regelt dit bij een andere organisatie. Wij wijzen u de weg.",
        to_staff="Wordt buiten dit portaal afgesloten, bij gezondverzekerd.nl.",
    ),
    Route(
        key="loopbaanplein",
        rule="DOMAIN §1",
        destination=Place.LOOPBAANPLEIN,
        place=Place.LOOPBAANPLEIN,
        to_resident="Het Loopbaanplein geeft advies over werk en opleiding, ook als u nieuw bent.",
        to_staff="Loopbaanadvies is voor iedereen open bij het Loopbaanplein.",
    ),
    Route(
        key="klacht",
        rule="DOMAIN §2",
        destination=Place.ORGANISATION,
        place=Place.ORGANISATION,
        to_resident="De organisatie waar het over gaat, leest dit en antwoordt u.",
        to_staff="Een klacht of compliment gaat naar de organisatie waar het over gaat.",
    ),
    Route(
        key="onbekend",
        rule="P1",
        known=False,
        place=Place.SOCIAAL_TEAM,
        to_resident="U bent nog niet bekend bij ons. Uw eerste vraag begint bij uw sociaal team. "
        "Zij praten met u en helpen u daarna met een aanvraag.",
        to_staff="Nog geen dossier: een eerste vraag komt altijd binnen bij de gemeente (P1).",
    ),
    Route(
        key="vraag-aan-casusregisseur",
        rule="P2",
        destination=Place.CASUSREGISSEUR,
        place=Place.CASUSREGISSEUR,
        to_resident="Uw vaste contactpersoon is uw casusregisseur. Die neemt contact met u op.",
        to_staff="Een vraag over het plan of een afspraak gaat naar de casusregisseur (P2).",
    ),
    Route(
        key="eerst-praten",
        rule="P8",
        wish=Wish.TALK_FIRST,
        place=Place.CASUSREGISSEUR,
        to_resident="U wilt eerst praten. Daarom krijgt uw casusregisseur dit. "
        "Die belt u voor een gesprek. U kunt uw aanvraag later alsnog laten behandelen.",
        to_staff="Meer dan één vraag of een wens om te praten: eerst een gesprek met de "
        "casusregisseur (P8).",
    ),
    Route(
        key="ook-praten",
        rule="P8",
        wish=Wish.TALK_TOO,
        place=Place.WERKLEERBEDRIJF,
        to_resident="Het werkleerbedrijf behandelt uw aanvraag. "
        "Uw casusregisseur ziet dat u ook wilt praten en belt u daarover.",
        to_staff="Enkelvoudige aanvraag (P8). De inwoner wil ook praten: dat doet de "
        "casusregisseur.",
    ),
    Route(
        key="bewindvoering",
        rule="P8, P9",
        subject=Subject.BEWINDVOERING,
        place=Place.WERKLEERBEDRIJF,
        to_resident="Kosten van bewindvoering zijn bijzondere bijstand. Het werkleerbedrijf "
        "behandelt uw aanvraag en stemt dit af met uw sociaal team.",
        to_staff="Kosten van bewindvoering zijn bijzondere bijstand (P8). Stem af met het "
        "sociaal team (P9).",
    ),
    Route(
        key="bekend",
        rule="P8",
        place=Place.WERKLEERBEDRIJF,
        to_resident="U bent bij ons bekend. Het werkleerbedrijf behandelt uw aanvraag. "
        "Een gesprek is niet nodig.",
        to_staff="Enkelvoudige aanvraag van een bekende inwoner: het werkleerbedrijf behandelt "
        "die, zonder gesprek (P8).",
    ),
)
_BY_KEY = {row.key: row for row in TABLE}


def route(facts: Facts) -> Route:
    """Return the first row that fits; the last one always does."""
    return next(row for row in TABLE if row.fits(facts))


def by_key(key: str) -> Route:
    """Return the row that was kept with an aanvraag; raise KeyError for an unknown one."""
    return _BY_KEY[key]

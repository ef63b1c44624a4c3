"""Where a question of a resident goes: P1, P2, P8, P9 and the destinations of DOMAIN.md §2.

The table itself is in table.py, the differences of a region in its profile (regions.py). Read from
top to bottom: the first row that fits, holds. An empty cell fits everything.
"""

from dataclasses import dataclass
from enum import StrEnum

from selfservice.aanvragen.rules.places import FILED_AT, PLACE_TEXT, Place

__all__ = ["PLACE_TEXT", "Facts", "Place", "Route", "Subject", "Wish"]


class Subject(StrEnum):
    """What it is about, as far as the route depends on it."""

    ORDINARY = "gewoon"
    DEBTS = "schulden"
    BEWINDVOERING = "bewindvoering"
    WORK = "werk"
    TAKE_PART = "meedoen"
    CARE = "zorg"


class Wish(StrEnum):
    """Whether there is more than one question, or a wish to talk."""

    NONE = "geen"
    TALK_FIRST = "eerst_praten"
    TALK_TOO = "ook_praten"


SUBJECT_TEXT: dict[str, str] = {
    Subject.DEBTS: "schulden: naar het sociaal team (P9)",
    Subject.BEWINDVOERING: "kosten van bewindvoering (P8)",
    Subject.WORK: "direct aan het werk",
    Subject.TAKE_PART: "meedoen, nog niet werken",
    Subject.CARE: "zorg nodig",
}
WISH_TEXT: dict[str, str] = {
    Wish.TALK_FIRST: "wil eerst praten",
    Wish.TALK_TOO: "wil ook praten",
}


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
        return self.place in FILED_AT and self.known is not False

    def fits(self, facts: Facts) -> bool:
        """Return whether every cell that is filled in equals the fact."""
        cells = ("known", "destination", "subject", "wish")
        wanted = ((getattr(self, cell), getattr(facts, cell)) for cell in cells)
        return all(cell is None or cell == fact for cell, fact in wanted)

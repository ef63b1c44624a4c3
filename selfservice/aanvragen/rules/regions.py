"""The routing table of a region: the common one with what its profile says otherwise.

The profile is data (reference TOML, RegionalProfile.routing): names of places, teams, and rows of
its own, which are read before the common rows (DOMAIN.md §3).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from selfservice.aanvragen.rules.places import FILED_AT, PLACE_TEXT, Names, Place
from selfservice.aanvragen.rules.routing import Facts, Route, Subject, Wish
from selfservice.aanvragen.rules.table import TABLE

# Until a region says otherwise. The real address is a local fact that we do not know.
ON_BEHALF = "het college van burgemeester en wethouders van {municipality}"
OBJECTION_ADDRESS = "Voorbeeld: het postadres van de gemeente {municipality}"
CELLS: dict[str, type] = {"destination": Place, "subject": Subject, "wish": Wish}
TEXTS = ("key", "rule", "to_resident", "to_staff")


class InvalidProfile(ValueError):
    """The regional profile cannot be used; the message says why."""


@dataclass(frozen=True)
class Region:
    """How one region routes. teams: slug of a team by place, with {municipality} to fill in.

    letters: on_behalf (who decides) and objection_address, with {municipality} to fill in.
    """

    names: Names = field(default_factory=Names)
    teams: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[Route, ...] = TABLE
    letters: Mapping[str, str] = field(default_factory=dict)

    def on_behalf(self, municipality: str) -> str:
        """Return the body in whose name is decided (Awb 10:10). municipality: its name."""
        return self.letters.get("on_behalf", ON_BEHALF).format(municipality=municipality)

    def objection_address(self, municipality: str) -> str:
        """Return where an objection goes, as lines of an address."""
        said = self.letters.get("objection_address", OBJECTION_ADDRESS)
        return said.format(municipality=municipality)

    def route(self, facts: Facts) -> Route:
        """Return the first row that fits in the words of the region; the last one always does."""
        return self._told(next(row for row in self.rows if row.fits(facts)))

    def by_key(self, key: str) -> Route:
        """Return the row that was kept with an aanvraag; raise KeyError for an unknown one."""
        return self._told({row.key: row for row in reversed(self.rows)}[key])

    def team_slug(self, place: str, *, municipality: str, about: str = "") -> str:
        """Return the slug of the team that works what lands at `place`; empty when it has none.

        about: which organisation a complaint is about, as in the routing hints of its type.
        """
        key = f"{place}-{about}" if about else place
        slug = self.teams.get(key) or self.teams.get(place, "")
        return slug.format(municipality=municipality)

    def _told(self, row: Route) -> Route:
        return replace(
            row,
            to_resident=self.names.fill(row.to_resident),
            to_staff=self.names.fill(row.to_staff),
        )


DEFAULT = Region()


def region_of(routing: Mapping[str, Any], *, contact: str) -> Region:
    """Return how a region routes; raise InvalidProfile for data that means nothing.

    contact: the role of the fixed contact, from the same profile.
    """
    places = routing.get("places", {})
    unknown = set(places) - set(PLACE_TEXT)
    if unknown:
        raise InvalidProfile(f"Unknown places: {sorted(unknown)}.")
    own = tuple(_row(row) for row in routing.get("rows", ()))
    keys = {row.key for row in own}
    common = tuple(row for row in TABLE if row.key not in keys)
    # Debts come first in every region (P9).
    first = tuple(row for row in common if row.subject == Subject.DEBTS)
    rows = first + own + common[len(first) :]
    return Region(
        Names(contact, places), routing.get("teams", {}), rows, routing.get("letters", {})
    )


def route(facts: Facts, region: Region = DEFAULT) -> Route:
    """Return the row of `region` that fits."""
    return region.route(facts)


def _row(data: Mapping[str, Any]) -> Route:
    cells = {name: kind(data[name]) for name, kind in CELLS.items() if name in data}
    missing = [name for name in TEXTS if not data.get(name)]
    if missing or data.get("place") not in PLACE_TEXT:
        raise InvalidProfile(f"Row {data.get('key')} lacks {missing or 'a known place'}.")
    row = Route(
        place=Place(data["place"]),
        known=data.get("known"),
        **cells,
        **{name: data[name] for name in TEXTS},
    )
    if row.place in FILED_AT and row.known is None:
        # P1 holds in every region: nothing of an unknown person is filed.
        row = replace(row, known=True)
    return row

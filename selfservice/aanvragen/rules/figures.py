"""The figures of one year: how many, how long, within the term; small numbers hidden.

Lead time is in calendar days, from the day of receipt to the day of the decision. "Net" leaves out
the days on which the clock stood still because we waited for documents (Awb 4:15). Within the term
is a decision on or before the date that held then, extension and standstill counted (Awb 4:13-15).
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import product

from portal.core.small_numbers import SMALLEST, TOTAL, Cell, Hidden, Shown, hide, most

# The slowest one in ten says something about one person unless there are more.
FEWEST_FOR_TENTHS = 10
MEDIAN, TENTHS = 50, 90

Days = Mapping[int, int]  # how many decisions took this many days


@dataclass(frozen=True)
class AtLeast:
    """A share in per cent of which only the least is known, since few were late."""

    share: int


class Absent(StrEnum):
    """There is nothing to measure; the value is what the reader sees."""

    NOTHING = "geen"


Share = int | AtLeast | Hidden | Absent
Lead = int | Hidden | Absent


@dataclass(frozen=True)
class Line:
    """One row of the figures: a month, a kind or a gemeente, or all together."""

    filed: Shown
    decided: Shown
    in_time: Share
    half: Lead
    tenths: Lead
    net_half: Lead
    net_tenths: Lead
    reported: Shown


@dataclass
class Counted:
    """What was counted, by row and column. late: decisions after the term."""

    filed: dict[Cell, int] = field(default_factory=dict)
    decided: dict[Cell, int] = field(default_factory=dict)
    late: dict[Cell, int] = field(default_factory=dict)
    reported: dict[Cell, int] = field(default_factory=dict)
    lead: dict[Cell, dict[int, int]] = field(default_factory=dict)
    net: dict[Cell, dict[int, int]] = field(default_factory=dict)


def lines(
    counted: Counted, rows: Sequence[Hashable], columns: Sequence[Hashable]
) -> dict[Cell, Line]:
    """Return the line of every cell and total; whoever may see which is for the caller."""
    filed = hide(counted.filed, rows, columns)
    late = {cell: number for cell, number in counted.late.items() if number >= SMALLEST}
    decided = hide(counted.decided, rows, columns, at_least=late)
    shares = _shares(counted, decided, rows, columns)
    reported = hide(counted.reported, rows, columns)
    found = {}
    for cell in product([*rows, TOTAL], [*columns, TOTAL]):
        lead = _together(counted.lead, cell, rows, columns)
        net = _together(counted.net, cell, rows, columns)
        found[cell] = Line(
            filed=filed[cell],
            decided=decided[cell],
            in_time=shares[cell],
            half=_percentile(lead, MEDIAN, decided[cell]),
            tenths=_percentile(lead, TENTHS, decided[cell]),
            net_half=_percentile(net, MEDIAN, decided[cell]),
            net_tenths=_percentile(net, TENTHS, decided[cell]),
            reported=reported[cell],
        )
    return found


def percentile(days: Days, per_cent: int) -> int:
    """Return the smallest number of days within which at least `per_cent` of 100 fell.

    Raises ValueError when there is nothing to count.
    """
    whole, seen = sum(days.values()), 0
    for length in sorted(days):
        seen += days[length]
        if days[length] and seen * 100 >= whole * per_cent:
            return length
    raise ValueError("Nothing was decided.")


def _percentile(days: Days, per_cent: int, shown: Shown) -> Lead:
    if isinstance(shown, Hidden):
        return shown
    if shown == 0:
        return Absent.NOTHING
    if per_cent > MEDIAN and shown < FEWEST_FOR_TENTHS:
        return Hidden.OTHER
    return percentile(days, per_cent)


def _together(
    counted: Mapping[Cell, Days], cell: Cell, rows: Sequence[Hashable], columns: Sequence[Hashable]
) -> Days:
    """Add up the days of a cell or total."""
    row, column = cell
    found: dict[int, int] = {}
    for part in product(rows if row == TOTAL else [row], columns if column == TOTAL else [column]):
        for length, number in counted.get(part, {}).items():
            found[length] = found.get(length, 0) + number
    return found


def _shares(
    counted: Counted,
    decided: Mapping[Cell, Shown],
    rows: Sequence[Hashable],
    columns: Sequence[Hashable],
) -> dict[Cell, Share]:
    """Return the share within the term; neither the late nor the others may be few and known."""
    known = {cell: most(told) for cell, told in decided.items()}
    late = hide(counted.late, rows, columns, at_most=known)
    on_time = {
        cell: counted.decided.get(cell, 0) - counted.late.get(cell, 0)
        for cell in product(rows, columns)
    }
    others = hide(on_time, rows, columns, at_most=known)
    return {cell: _share(decided[cell], late[cell], others[cell]) for cell in decided}


def _share(decided: Shown, late: Shown, on_time: Shown) -> Share:
    if isinstance(decided, Hidden):
        return decided
    if decided == 0:
        return Absent.NOTHING
    if late is Hidden.SMALL:
        return AtLeast(100 * (decided - SMALLEST + 1) // decided)
    if isinstance(late, Hidden) or isinstance(on_time, Hidden):
        return Hidden.OTHER
    return round(100 * on_time / decided)

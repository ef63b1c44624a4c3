"""Hiding small numbers so that no subtraction brings them back (secondary suppression).

A table counts people by row (a month, a kind) and by column (a gemeente), with a total for every
row, every column and all. A number below 5 is hidden. One hidden number could be found again as the
total minus the rest, so others are hidden with it: always four corners of a rectangle, of which
two can be one higher while two are one lower. Every sum stays the same, so nobody can tell the real
numbers from those. A column with a total below 5 is taken together with the smallest other one. A
row without anybody is 0.

Only safe when the same table is hidden once, whatever part of it is shown to whom, and when no
other table overlaps it but for its column totals. So: whole years, never a free period.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import product

SMALLEST = 5
TOTAL = "__total__"
UNLIMITED = 10**9
Cell = tuple[Hashable, Hashable]


class Hidden(StrEnum):
    """Why a number is not shown, in words for the reader."""

    SMALL = "minder dan 5"
    OTHER = "verborgen"  # it would give a small number away


Shown = int | Hidden
Group = tuple[Hashable, ...]


def hide(
    counts: Mapping[Cell, int],
    rows: Sequence[Hashable],
    columns: Sequence[Hashable],
    *,
    at_least: Mapping[Cell, int] | None = None,
    at_most: Mapping[Cell, int] | None = None,
) -> dict[Cell, Shown]:
    """Return every cell and total of the table, with what must not be seen replaced by Hidden.

    counts: (row, column) to number, absent is 0. rows and columns: all there are, also the empty
    ones, so that their absence tells nothing. at_least, at_most: what the reader knows of a cell
    from another table (there are never more late decisions than decisions). TOTAL is the row or
    column of the totals.
    """
    total = sum(counts.get(cell, 0) for cell in product(rows, columns))
    if total < SMALLEST:
        return dict.fromkeys(product([*rows, TOTAL], [*columns, TOTAL]), Hidden.SMALL)
    # A row of nobody tells nothing about anybody; hidden it would cost another row its number.
    empty = [row for row in rows if not any(counts.get((row, column)) for column in columns)]
    filled = [row for row in rows if row not in empty]
    groups = _together(counts, filled, columns)
    table = _Table(_grouped(counts, filled, groups), filled, groups, at_least or {}, at_most or {})
    hidden = table.hidden()
    if hidden is None:
        return dict.fromkeys(product([*rows, TOTAL], [*columns, TOTAL]), Hidden.OTHER)
    return dict.fromkeys(product(empty, [*columns, TOTAL]), 0) | dict(_shown(table, hidden, total))


def most(told: Shown) -> int:
    """Return the largest number that could stand where the reader sees `told`."""
    if told is Hidden.SMALL:
        return SMALLEST - 1
    return UNLIMITED if told is Hidden.OTHER else told


def _together(
    counts: Mapping[Cell, int], rows: Sequence[Hashable], columns: Iterable[Hashable]
) -> list[Group]:
    """Take columns together, the smallest first, until each has a total of 5 or more."""

    def size(group: Group) -> int:
        return sum(counts.get(cell, 0) for cell in product(rows, group))

    groups: list[Group] = [(column,) for column in columns]
    while True:
        groups.sort(key=lambda group: (size(group), str(group)))
        if size(groups[0]) >= SMALLEST:
            return groups
        groups = [groups[0] + groups[1], *groups[2:]]


def _grouped(
    counts: Mapping[Cell, int], rows: Sequence[Hashable], groups: Sequence[Group]
) -> dict[Cell, int]:
    cells = {
        (row, group): sum(counts.get((row, column), 0) for column in group)
        for row, group in product(rows, groups)
    }
    return cells | {(row, TOTAL): sum(cells[row, group] for group in groups) for row in rows}


def _shown(table: "_Table", hidden: set[Cell], total: int) -> Iterator[tuple[Cell, Shown]]:
    yield (TOTAL, TOTAL), total
    for row in table.rows:
        yield (row, TOTAL), table.told((row, TOTAL), hidden)
    for group in table.groups:
        # Of columns taken together nothing is shown: their rows would tell them apart.
        alone = len(group) == 1
        for column in group:
            whole = sum(table.values[row, group] for row in table.rows)
            yield (TOTAL, column), whole if alone else Hidden.OTHER
            for row in table.rows:
                told = table.told((row, group), hidden) if alone else Hidden.OTHER
                yield (row, column), told


def _known(
    cell: Cell, at_least: Mapping[Cell, int], at_most: Mapping[Cell, int]
) -> tuple[int, int]:
    row, group = cell
    if group == TOTAL:
        return 0, UNLIMITED
    return (
        sum(at_least.get((row, column), 0) for column in group),
        sum(at_most.get((row, column), UNLIMITED) for column in group),
    )


class _Table:
    """The numbers by row and group of columns; column totals are known to everybody."""

    def __init__(
        self,
        values: dict[Cell, int],
        rows: Sequence[Hashable],
        groups: Sequence[Group],
        at_least: Mapping[Cell, int],
        at_most: Mapping[Cell, int],
    ) -> None:
        self.values, self.rows, self.groups = values, rows, groups
        self.columns = [*groups, TOTAL]
        self.known = {cell: _known(cell, at_least, at_most) for cell in values}
        self.limits = {cell: self._limits(cell) for cell in values}

    def told(self, cell: Cell, hidden: set[Cell]) -> Shown:
        """Return what the reader sees in `cell`."""
        value = self.values[cell]
        if cell not in hidden:
            return value
        return Hidden.SMALL if value < SMALLEST else Hidden.OTHER

    def hidden(self) -> set[Cell] | None:
        """Return what to hide, or None when this table cannot be shown at all."""
        hidden = {cell for cell in self.values if self._must_hide(cell)}
        waiting = sorted(hidden, key=str)
        while waiting:
            corners = self._cheapest(waiting.pop(), hidden)
            if corners is None:
                return None
            waiting.extend(sorted(corners - hidden, key=str))
            hidden |= corners
        return hidden

    def _must_hide(self, cell: Cell) -> bool:
        """Whether it is small, or is the sum of columns that are each as far as they can be."""
        value = self.values[cell]
        together = cell[1] != TOTAL and len(cell[1]) > 1
        return value < SMALLEST or (together and value in self.known[cell])

    def _limits(self, cell: Cell) -> tuple[int, int]:
        """Return between which numbers the reader knows a hidden cell to be."""
        low, high = (0, SMALLEST - 1) if self.values[cell] < SMALLEST else (SMALLEST, UNLIMITED)
        if cell[1] == TOTAL:
            low = max(low, 1)  # a row of nobody is not hidden
        return max(low, self.known[cell][0]), min(high, self.known[cell][1])

    def _cheapest(self, cell: Cell, hidden: set[Cell]) -> set[Cell] | None:
        """Return the corners that protect `cell` and hide least besides what is hidden."""
        fitting = (set(corners) for corners in self._rectangles(cell) if self._moves(corners))
        return min(fitting, key=lambda corners: self._price(corners - hidden), default=None)

    def _rectangles(self, cell: Cell) -> Iterator[dict[Cell, int]]:
        """Give the corners with the way each goes when `cell` goes up by one."""
        row, column = cell
        for other_row, other in product(self.rows, self.columns):
            if other_row == row or other == column:
                continue
            # A row total goes up with its row.
            across = 1 if TOTAL in (column, other) else -1
            yield {
                cell: 1,
                (row, other): across,
                (other_row, column): -1,
                (other_row, other): -across,
            }

    def _moves(self, corners: Mapping[Cell, int]) -> bool:
        return any(
            all(
                self.limits[cell][0] <= self.values[cell] + way * step <= self.limits[cell][1]
                for cell, way in corners.items()
            )
            for step in (1, -1)
        )

    def _price(self, cells: set[Cell]) -> int:
        # Row totals matter most to the reader, so they are hidden last.
        whole = sum(self.values[row, TOTAL] for row in self.rows)
        return sum(self.values[cell] + (whole if cell[1] == TOTAL else 0) for cell in cells)

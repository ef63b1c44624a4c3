"""No hidden number can be found from what is shown: tried against every table that would fit."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from portal.core.small_numbers import SMALLEST, TOTAL, Hidden, hide, most

ROWS, COLUMNS = ("a", "b", "c"), ("x", "y")
numbers = st.integers(0, 7)
tables = st.lists(numbers, min_size=6, max_size=6).map(
    lambda values: dict(zip(product(ROWS, COLUMNS), values, strict=True))
)


def fits(told, number: int) -> bool:
    """Return whether `number` could stand where the reader sees `told`."""
    if told is Hidden.SMALL:
        return 0 <= number < SMALLEST
    return number >= 0 if told is Hidden.OTHER else told == number


def fits_strictly(told, number: int) -> bool:
    """As `fits`, for who knows that we hide nothing but small numbers and their cover."""
    return number >= SMALLEST if told is Hidden.OTHER else fits(told, number)


def whole(table, shown, check) -> bool:
    """Return whether all totals of `table` agree with what is shown of them."""
    rows = {row: sum(table[row, column] for column in COLUMNS) for row in ROWS}
    columns = {column: sum(table[row, column] for row in ROWS) for column in COLUMNS}
    if isinstance(shown[TOTAL, TOTAL], int) and not all(
        number or shown[row, TOTAL] == 0 for row, number in rows.items()
    ):
        return False  # a row of nobody would not be hidden
    return (
        all(check(shown[row, TOTAL], number) for row, number in rows.items())
        and all(fits(shown[TOTAL, column], number) for column, number in columns.items())
        and fits(shown[TOTAL, TOTAL], sum(rows.values()))
    )


def others(counts, shown, check=fits):
    """Give every other table, at most one off in each cell, that agrees with all that is shown."""
    for steps in product((-1, 0, 1), repeat=len(counts)):
        table = {
            cell: number + step for (cell, number), step in zip(counts.items(), steps, strict=True)
        }
        agrees = all(check(shown[cell], table[cell]) for cell in counts)
        if any(steps) and agrees and whole(table, shown, check):
            yield table


def found_again(counts, shown, tables) -> list[tuple[str, str]]:
    """Return the hidden cells and row totals that are the same in every table that fits."""
    safe = set()
    for table in tables:
        safe |= {cell for cell in counts if table[cell] != counts[cell]}
        safe |= {
            (row, TOTAL)
            for row in ROWS
            if sum(table[row, c] for c in COLUMNS) != sum(counts[row, c] for c in COLUMNS)
        }
    watched = [*counts, *((row, TOTAL) for row in ROWS)]
    return [cell for cell in watched if isinstance(shown[cell], Hidden) and cell not in safe]


@settings(max_examples=150, deadline=None)
@given(tables)
def test_no_hidden_number_can_be_found_again(counts):
    shown = hide(counts, ROWS, COLUMNS)
    assert found_again(counts, shown, others(counts, shown)) == []


@settings(max_examples=150, deadline=None)
@given(tables)
def test_nor_by_who_knows_how_we_hide(counts):
    shown = hide(counts, ROWS, COLUMNS)
    # Of columns taken together nothing is told, whatever one knows.
    together = any(shown[TOTAL, column] is Hidden.OTHER for column in COLUMNS)
    check = fits if together else fits_strictly
    assert found_again(counts, shown, others(counts, shown, check)) == []


@settings(max_examples=150, deadline=None)
@given(tables, st.lists(st.integers(0, 3), min_size=6, max_size=6))
def test_nor_with_what_another_table_tells(counts, more):
    """There are never more late decisions than decisions, and the reader sees those."""
    decided = {cell: counts[cell] + extra for cell, extra in zip(counts, more, strict=True)}
    known = {cell: most(told) for cell, told in hide(decided, ROWS, COLUMNS).items()}
    shown = hide(counts, ROWS, COLUMNS, at_most=known)
    tables = (
        table
        for table in others(counts, shown)
        if all(table[cell] <= known[cell] for cell in counts)
    )
    # Who sees that nothing was decided knows that nothing was late.
    again = [cell for cell in found_again(counts, shown, tables) if known[cell] > 0]
    assert again == []


@given(tables)
def test_what_is_shown_is_right_and_never_small(counts):
    shown = hide(counts, ROWS, COLUMNS)
    for (row, column), told in shown.items():
        rows = ROWS if row == TOTAL else (row,)
        columns = COLUMNS if column == TOTAL else (column,)
        number = sum(counts[cell] for cell in product(rows, columns))
        assert fits(told, number)
        nobody = not sum(counts.get((row, name), 0) for name in COLUMNS)
        assert isinstance(told, Hidden) or number >= SMALLEST or nobody


@given(st.dictionaries(st.text(max_size=3), st.integers(0, 9), min_size=1, max_size=12))
def test_a_list_never_hides_one_number_only(counts):
    shown = hide({(key, "all"): number for key, number in counts.items()}, list(counts), ["all"])
    hidden = [key for key in counts if isinstance(shown[key, "all"], Hidden)]
    assert len(hidden) != 1 or isinstance(shown[TOTAL, "all"], Hidden)


def test_columns_taken_together_stay_so_when_all_were_late():
    decided = {("c", "x"): 4, ("c", "y"): 4, ("a", "x"): 20, ("a", "y"): 20}
    known = {cell: most(told) for cell, told in hide(decided, ROWS, COLUMNS).items()}
    shown = hide({("c", "x"): 4, ("c", "y"): 4}, ROWS, COLUMNS, at_most=known)
    assert isinstance(shown["c", TOTAL], Hidden)


def test_an_example_as_people_read_it():
    shown = hide(
        {("a", "x"): 12, ("b", "x"): 3, ("c", "x"): 9, ("a", "y"): 20, ("b", "y"): 30},
        ROWS, COLUMNS,
    )  # fmt: skip
    assert shown["b", "x"] is Hidden.SMALL
    assert Hidden.OTHER in (shown["a", "x"], shown["c", "x"])
    assert shown["b", TOTAL] == 33
    assert shown[TOTAL, "x"] == 24
    assert shown[TOTAL, TOTAL] == 74


def test_too_few_in_all_shows_nothing():
    assert set(hide({("a", "x"): 4}, ROWS, COLUMNS).values()) == {Hidden.SMALL}


def test_a_small_gemeente_is_taken_together_with_another():
    shown = hide({("a", "x"): 2, ("a", "y"): 30, ("b", "y"): 30}, ROWS, COLUMNS)
    assert shown[TOTAL, "x"] is shown[TOTAL, "y"] is Hidden.OTHER
    assert shown[TOTAL, TOTAL] == 62

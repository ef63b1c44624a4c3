"""Charts as SVG from the server, with a table that says the same: `components/chart.html`.

Widths are percentages and heights are pixels, so that a chart fits a phone and its letters keep
their size. Nothing is told by colour alone: each bar has its number, a second series is an outline
and what is hidden is a dashed box.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.utils.formats import number_format

from portal.core.small_numbers import Hidden

Number = int | float


class Gap(StrEnum):
    """Why a number is not there; the value is what the table says. Also: small_numbers.Hidden."""

    HIDDEN = "verborgen"  # too few people, or it would give another hidden number away
    NOTHING = "geen"  # nothing to measure, such as a lead time without decisions


class AtLeast(int):
    """A number of which only the least is known: "minstens 90"."""


class Kind(StrEnum):
    """Upright bars along time (one series), or lying bars per category (one or two series)."""

    COLUMNS = "columns"
    BARS = "bars"


Value = Number | Gap | Hidden


@dataclass(frozen=True)
class Series:
    """One row of numbers, in the order of the labels."""

    name: str
    values: Sequence[Value]


@dataclass(frozen=True)
class Mark:
    """One bar as the template draws it; all lengths are text, so that no locale changes them."""

    x: str
    y: str
    width: str
    height: str
    css: str
    text: str = ""
    text_x: str = ""
    text_y: str = ""


@dataclass(frozen=True)
class Tick:
    """One label at the axis."""

    text: str
    x: str
    y: str
    under: str = ""


@dataclass(frozen=True)
class Chart:
    """What a chart shows.

    key: unique on the page, letters and dashes. summary: one sentence, from shown numbers only.
    label_head: what the labels are ("Maand"). ticks: short labels for the axis; unders: a second
    line below them (a year). unit: behind a number in the bars ("dagen").
    """

    key: str
    title: str
    summary: str
    label_head: str
    labels: Sequence[str]
    series: Sequence[Series]
    kind: str = Kind.COLUMNS
    ticks: Sequence[str] = ()
    unders: Sequence[str] = ()
    unit: str = ""

    def __post_init__(self) -> None:
        if any(len(row.values) != len(self.labels) for row in self.series):
            raise ValueError("Every series needs one value for each label.")
        if self.kind == Kind.COLUMNS and len(self.series) != 1:
            raise ValueError("Columns show one series; use bars for two.")

    @property
    def is_columns(self) -> bool:
        return self.kind == Kind.COLUMNS

    @property
    def columns(self) -> list[str]:
        """The heads of the table."""
        unit = f" ({self.unit})" if self.unit else ""
        return [self.label_head, *(f"{row.name}{unit}" for row in self.series)]

    @property
    def rows(self) -> list[list[object]]:
        """The table, for `components/table.html`."""
        return [
            [label, *({"text": text_of(row.values[at]), "number": True} for row in self.series)]
            for at, label in enumerate(self.labels)
        ]

    @property
    def has_hidden(self) -> bool:
        """Whether a number is hidden, which asks for an explanation."""
        return any(is_hidden(value) for row in self.series for value in row.values)

    @property
    def legend(self) -> list[tuple[str, str]]:
        """(class, name) of each series when there is more than one."""
        if len(self.series) == 1:
            return []
        return [(css, row.name) for css, row in zip(CSS, self.series, strict=False)]

    @property
    def top(self) -> float:
        """The largest number that is shown, at least 1."""
        return max([1, *(v for row in self.series for v in row.values if not isinstance(v, str))])


CSS = ("p-chart__bar", "p-chart__bar p-chart__bar--second")
HIDDEN_CSS = "p-chart__hidden"
MOST_LABELS = 13


def is_hidden(value: Value) -> bool:
    """Return whether the number exists but must not be seen."""
    return value is Gap.HIDDEN or isinstance(value, Hidden)


def text_of(value: Value, unit: str = "") -> str:
    """Return a number as people write it: "1.234", "12,5 dagen"; the word for a gap."""
    if isinstance(value, str):
        return value.value
    whole = isinstance(value, int) or float(value).is_integer()
    text = number_format(value, 0 if whole else 1, use_l10n=True, force_grouping=True)
    words = f"{text}%" if unit == "%" else f"{text} {unit}".strip()
    return f"minstens {words}" if isinstance(value, AtLeast) else words


def short_text(value: Value) -> str:
    """Return a number that fits above a narrow bar: 12.345 is "12k"."""
    if isinstance(value, str):
        return ""
    return f"{int(value // 1000)}k" if value >= 10_000 else text_of(value)

"""Where the bars of a chart stand: percentages across, pixels down."""

from collections.abc import Sequence
from dataclasses import dataclass

from portal.ui.charts import (
    CSS,
    HIDDEN_CSS,
    MOST_LABELS,
    Chart,
    Mark,
    Tick,
    Value,
    is_hidden,
    short_text,
    text_of,
)

# Columns: room for the number, the bars, and two lines of labels.
ABOVE, PLOT, BELOW = 24, 160, 44
HIDDEN_HEIGHT = 28
# Bars: a line with label and number, then the bar or bars, then air.
LINE, THICK, AIR = 22, 16, 16
HIDDEN_WIDTH = 12
LONGEST_LABEL = 40  # letters that fit a phone; the table has the whole label


@dataclass(frozen=True)
class Drawing:
    """A chart as the template draws it; height in pixels."""

    height: str
    marks: list[Mark]
    ticks: list[Tick]
    base: str = ""


def draw(chart: Chart) -> Drawing:
    """Return where everything stands."""
    return _columns(chart) if chart.is_columns else _bars(chart)


def _columns(chart: Chart) -> Drawing:
    values, slot = chart.series[0].values, 100 / max(1, len(chart.labels))
    every = -(-len(values) // MOST_LABELS)
    base = ABOVE + PLOT
    marks = [
        _column(chart, value, at * slot, slot, told=every == 1) for at, value in enumerate(values)
    ]
    ticks = [
        Tick(tick, _percent((at + 0.5) * slot), str(base + 18), _at(chart.unders, at))
        for at, tick in enumerate(chart.ticks or chart.labels)
        if at % every == 0
    ]
    return Drawing(str(base + BELOW), marks, ticks, str(base))


def _column(chart: Chart, value: Value, left: float, slot: float, *, told: bool) -> Mark:
    height = _part(chart, value, PLOT, HIDDEN_HEIGHT)
    top = ABOVE + PLOT - height
    return Mark(
        x=_percent(left + slot * 0.18),
        y=f"{top:.1f}",
        width=_percent(slot * 0.64),
        height=f"{height:.1f}",
        css=_css(value, 0),
        text=short_text(value) if told or value == chart.top else "",
        text_x=_percent(left + slot / 2),
        text_y=f"{top - 6:.1f}",
    )


def _bars(chart: Chart) -> Drawing:
    step = LINE + len(chart.series) * (THICK + 4) + AIR
    marks, ticks = [], []
    for at, label in enumerate(chart.labels):
        y = at * step
        ticks.append(Tick(_fitting(label), "0", str(y + 16)))
        for number, row in enumerate(chart.series):
            marks.append(_bar(chart, row.values[at], number, y + LINE))
    return Drawing(str(max(1, len(chart.labels)) * step), marks, ticks)


def _bar(chart: Chart, value: Value, number: int, top: int) -> Mark:
    # The number stands right of the bar, so the longest bar leaves room for it.
    width = _part(chart, value, 72 if chart.unit else 80, HIDDEN_WIDTH)
    y = top + number * (THICK + 4)
    return Mark(
        x="0",
        y=str(y),
        width=_percent(width),
        height=str(THICK),
        css=_css(value, number),
        text=text_of(value, chart.unit),
        text_x=_percent(width + 1.5),
        text_y=str(y + THICK - 3),
    )


def _part(chart: Chart, value: Value, whole: float, hidden: float) -> float:
    if is_hidden(value):
        return hidden
    return 0 if isinstance(value, str) else max(0, value) / chart.top * whole


def _css(value: Value, number: int) -> str:
    return HIDDEN_CSS if is_hidden(value) else CSS[number]


def _percent(number: float) -> str:
    return f"{number:.2f}%"


def _fitting(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else f"{label[: LONGEST_LABEL - 1].rstrip()}…"


def _at(texts: Sequence[str], at: int) -> str:
    return texts[at] if at < len(texts) else ""

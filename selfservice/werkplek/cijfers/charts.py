"""The figures as charts and numbers, each told in a sentence made from what is shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from portal.core.months import MONTHS
from portal.core.small_numbers import Hidden
from portal.ui import charts as ui
from portal.ui.charts import Chart, Kind, Series, Value, text_of
from selfservice.aanvragen.queries.figures import Figures
from selfservice.aanvragen.rules.figures import AtLeast, Line

SHORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
HALF, TENTHS = "De helft binnen", "Negen van de tien binnen"
TOO_FEW = "De aantallen zijn te klein om te tonen."
Lines = Sequence[tuple[str, Line]]


@dataclass(frozen=True)
class Number:
    """One number on top of the page."""

    count: str
    label: str
    note: str = ""


def tiles_of(whole: Line) -> list[Number]:
    """Return the year in six numbers."""
    net = f"Zonder stilstand: {text_of(whole.net_half, 'dagen')}"
    net_tenths = f"Zonder stilstand: {text_of(whole.net_tenths, 'dagen')}"
    return [
        Number(text_of(whole.filed), "Ontvangen"),
        Number(text_of(whole.decided), "Besloten"),
        Number(text_of(share(whole), "%"), "Binnen de termijn"),
        Number(text_of(whole.half, "dagen"), HALF, net),
        Number(text_of(whole.tenths, "dagen"), TENTHS, net_tenths),
        Number(text_of(whole.reported), "Teruggemeld", "Er speelde meer dan één vraag"),
    ]


def charts_of(found: Figures) -> list[Chart]:
    """Return the charts of the page, in order."""
    months = [(f"{MONTHS[month - 1]} {found.year}", line) for month, line in found.months]
    charts = [
        _monthly("ontvangen", "Ontvangen per maand", months, lambda line: line.filed),
        _monthly("besloten", "Besloten per maand", months, lambda line: line.decided),
        _days("doorlooptijd-maand", "Doorlooptijd per maand", "Maand", months),
        _in_time(months),
        *_by_kind(found.kinds),
        _monthly("teruggemeld", "Teruggemeld per maand", months, lambda line: line.reported),
    ]
    return [*charts, _places(found.places)] if found.places else charts


def share(line: Line) -> Value:
    """Return the share within the term as a chart shows it."""
    told = line.in_time
    return ui.AtLeast(told.share) if isinstance(told, AtLeast) else told


def _monthly(key: str, title: str, months: Lines, value: Callable[[Line], Value]) -> Chart:
    values = [value(line) for _, line in months]
    labels = [label for label, _ in months]
    top = _highest(labels, values)
    return Chart(
        key=key,
        title=title,
        summary=f"De meeste waren er in {top[0]}: {text_of(top[1])}." if top else TOO_FEW,
        label_head="Maand",
        labels=labels,
        ticks=SHORT[: len(labels)],
        unders=[labels[0].split()[1]],
        series=[Series("Aantal", values)],
    )


def _days(key: str, title: str, head: str, rows: Lines) -> Chart:
    half = [line.half for _, line in rows]
    labels = [label for label, _ in rows]
    top = _highest(labels, half)
    told = f"Het langst duurde het bij {top[0]}: de helft binnen {top[1]} dagen." if top else ""
    if head == "Maand" and top:
        told = f"Het langst duurde het in {top[0]}: de helft binnen {top[1]} dagen."
    return Chart(
        key=key,
        title=title,
        summary=told or TOO_FEW,
        label_head=head,
        labels=labels,
        series=[Series(HALF, half), Series(TENTHS, [line.tenths for _, line in rows])],
        kind=Kind.BARS,
        unit="dagen",
    )


def _in_time(months: Lines) -> Chart:
    values = [share(line) for _, line in months]
    labels = [label for label, _ in months]
    exact = [value for value in values if isinstance(value, int)]
    told = f"In elke maand die wij tonen was het minstens {min(exact)}%." if exact else TOO_FEW
    return Chart(
        key="termijn",
        title="Binnen de termijn per maand",
        summary=told,
        label_head="Maand",
        labels=labels,
        series=[Series("Binnen de termijn", values)],
        kind=Kind.BARS,
        unit="%",
    )


def _by_kind(kinds: Lines) -> list[Chart]:
    """Return nothing for a running year, of which kinds are not told."""
    if not kinds:
        return []
    days = _days("doorlooptijd-soort", "Doorlooptijd per soort", "Soort", _measured(kinds))
    return [_kinds(kinds), days]


def _kinds(kinds: Lines) -> Chart:
    shown = sorted(
        (row for row in kinds if row[1].filed is not Hidden.SMALL and row[1].filed != 0),
        key=lambda row: -row[1].filed if isinstance(row[1].filed, int) else 1,
    )
    few = sum(row[1].filed is Hidden.SMALL for row in kinds)
    rest = f" Bij {few} soorten ging het om minder dan 5 aanvragen." if few > 1 else ""
    rest = " Bij één soort ging het om minder dan 5 aanvragen." if few == 1 else rest
    labels = [label for label, _ in shown]
    values = [line.filed for _, line in shown]
    top = _highest(labels, values)
    told = f"Het meest gevraagd is {top[0]}: {text_of(top[1])}." if top else TOO_FEW
    return Chart(
        key="soorten",
        title="Ontvangen per soort",
        summary=f"{told}{rest}",
        label_head="Soort",
        labels=labels,
        series=[Series("Aantal", values)],
        kind=Kind.BARS,
    )


def _places(places: Lines) -> Chart:
    values = [line.filed for _, line in places]
    labels = [label for label, _ in places]
    top = _highest(labels, values)
    return Chart(
        key="gemeenten",
        title="Ontvangen per gemeente",
        summary=f"De meeste kwamen uit {top[0]}: {text_of(top[1])}." if top else TOO_FEW,
        label_head="Gemeente",
        labels=labels,
        series=[Series("Aantal", values)],
        kind=Kind.BARS,
    )


def _measured(kinds: Lines) -> Lines:
    return [row for row in kinds if isinstance(row[1].half, int)]


def _highest(labels: Sequence[str], values: Sequence[Value]) -> tuple[str, int] | None:
    """Return the label with the highest number that is shown, None when there is none above 0."""
    shown = [(value, label) for label, value in zip(labels, values, strict=True) if _seen(value)]
    if not shown:
        return None
    value, label = max(shown, key=lambda pair: pair[0])
    return label, value


def _seen(value: Value) -> bool:
    return isinstance(value, int) and value > 0

"""The figures to take along: the same numbers hidden as on the screen."""

import csv
from collections.abc import Iterator
from io import StringIO

from portal.core.months import MONTHS
from portal.ui.charts import text_of
from selfservice.aanvragen.queries.figures import Figures
from selfservice.aanvragen.rules.cells import safe_cell
from selfservice.aanvragen.rules.figures import Line
from selfservice.werkplek.cijfers.charts import share

COLUMNS = (
    "Jaar", "Gemeente", "Onderdeel", "Naam", "Ontvangen", "Besloten", "Binnen de termijn (%)",
    "Helft binnen (kalenderdagen)", "Negen van de tien binnen (kalenderdagen)",
    "Helft binnen zonder stilstand (dagen)", "Negen van de tien zonder stilstand (dagen)",
    "Teruggemeld",
)  # fmt: skip


def as_csv(found: Figures) -> str:
    """Return the figures as CSV for a Dutch spreadsheet."""
    target = StringIO()
    writer = csv.writer(target, delimiter=";", quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    for part, name, line in _rows(found):
        cells = [str(found.year), found.choice.label, part, name, *_numbers(line)]
        writer.writerow([safe_cell(cell) for cell in cells])
    # Excel reads UTF-8 only with this mark.
    return "\ufeff" + target.getvalue()


def _rows(found: Figures) -> Iterator[tuple[str, str, Line]]:
    yield "Samen", "Samen", found.whole
    for month, line in found.months:
        yield "Maand", MONTHS[month - 1], line
    for title, line in found.kinds:
        yield "Soort", title, line
    for name, line in found.places:
        yield "Gemeente", name, line


def _numbers(line: Line) -> list[str]:
    values = (
        line.filed, line.decided, share(line), line.half, line.tenths, line.net_half,
        line.net_tenths, line.reported,
    )  # fmt: skip
    return [text_of(value).replace(".", "") for value in values]

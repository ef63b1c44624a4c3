"""The figures as one CSV file, with the same numbers hidden as on the screen."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from content.faq.queries.figures import Share, Usage, Waiting
from content.faq.rules.figures import FEWEST, name_of
from selfservice.aanvragen.rules.cells import safe_cell

HEAD = ("Cijfer", "Regel", "Waarde", "Eenheid")
HIDDEN = f"verborgen (minder dan {FEWEST})"
NOTHING = "geen"
Row = tuple[str, str, str, str]


def as_csv(
    shares: Sequence[Share],
    waiting: Sequence[Waiting],
    used: Sequence[Usage],
    unused: Sequence[Usage],
) -> str:
    """Return every figure on a line of its own."""
    target = StringIO()
    writer = csv.writer(target, delimiter=";", quoting=csv.QUOTE_ALL)
    writer.writerow(HEAD)
    for row in _rows(shares, waiting, used, unused):
        writer.writerow([safe_cell(cell) for cell in row])
    # Excel reads UTF-8 only with this mark.
    return "\ufeff" + target.getvalue()


def _rows(
    shares: Iterable[Share],
    waiting: Iterable[Waiting],
    used: Iterable[Usage],
    unused: Iterable[Usage],
) -> Iterator[Row]:
    for share in shares:
        month, count = name_of(share.month), share.searches
        yield "Zoekopdrachten", month, _number(count, count), "aantal"
        yield "Meteen een antwoord", month, _number(share.percent, count), "procent"
    for one in waiting:
        month, count = name_of(one.month), one.answered
        yield "Beantwoorde vragen", month, _number(count, count), "aantal"
        yield "Helft beantwoord binnen", month, _number(one.half, count), "werkdagen"
        yield "Negen van de tien beantwoord binnen", month, _number(one.most, count), "werkdagen"
    for entry in used:
        yield "Geopend", entry.question, str(entry.count), "keer"
    for entry in unused:
        last = entry.last.isoformat() if entry.last else "nooit"
        yield "Niet gebruikt in 12 maanden", entry.question, last, "laatst geopend"


def _number(shown: int | None, counted: int | None) -> str:
    if shown is not None:
        return str(shown)
    return NOTHING if counted == 0 else HIDDEN

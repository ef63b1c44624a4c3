"""The desk takes a list along: logged for every resident in it (AVG 5:2)."""

import csv
from collections.abc import Iterable
from io import StringIO

from django.db import transaction

from portal.accounts.models import User
from selfservice.aanvragen.models import Aanvraag
from selfservice.aanvragen.queries.desk import Wanted, desk_row, export_rows
from selfservice.aanvragen.rules.cells import safe_cell
from selfservice.aanvragen.services.moves import log

COLUMNS = (
    "Kenmerk", "Soort", "Inwoner", "Gemeente", "Ontvangen", "Besluit uiterlijk", "Te laat",
    "Behandelaar", "Stand", "Via",
)  # fmt: skip


@transaction.atomic
def export(*, by: User, wanted: Wanted) -> tuple[str, int]:
    """Return what the desk of `by` lists under these filters as CSV, and the number of rows.

    Every dossier in it gets a line in its log. Answers and decisions are not in it.
    """
    rows = list(export_rows(by, wanted))
    for aanvraag in rows:
        log(
            by=by,
            aanvraag=aanvraag,
            name="aanvraag.uitgevoerd",
            summary=f"{by.name} nam een lijst mee waar uw aanvraag in staat.",
        )
    return _csv(rows), len(rows)


def _csv(rows: Iterable[Aanvraag]) -> str:
    target = StringIO()
    writer = csv.writer(target, delimiter=";", quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    for aanvraag in rows:
        row = desk_row(aanvraag)
        cells = (
            row.reference, row.title, row.resident, row.municipality, row.filed_on.isoformat(),
            row.due.isoformat(), "ja" if row.is_late else "nee", row.handler, row.badge,
            aanvraag.get_channel_display(),
        )  # fmt: skip
        writer.writerow([safe_cell(cell) for cell in cells])
    # Excel reads UTF-8 only with this mark.
    return "\ufeff" + target.getvalue()

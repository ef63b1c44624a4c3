"""The vraagbaak as CSV: one row an entry, Dutch column names, made for a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from content.faq.rules import keywords
from content.faq.rules.audience import AUDIENCE_TEXT
from content.faq.rules.exchange import cells
from content.faq.rules.exchange.records import BadFile, Given, ReadFile, Record, tidy

KEY = "adres"
PLACE = "gemeente_"
COLUMNS: dict[str, str] = {
    "vraag": "question",
    "kort_antwoord": "answer",
    "uitleg": "details",
    "alleen_voor_medewerkers": "internal_note",
    "onderwerp": "topic",
    "voor_wie": "audience",
    "zoekwoorden": "keywords",
    "verwant": "related",
    "verwant_openbaar": "related_public",
    "wetten": "laws",
    "bronnen": "sources",
    "startknop": "entrypoint",
    "eigenaar_team": "owner_team",
    "nakijken_na_maanden": "review_months",
    "hangt_af_van_bedragen": "has_amounts",
    "status": "live",
}
ONLY_FOR_STAFF = ("alleen_voor_medewerkers", "verwant")
STATUS = {"actief": True, "non-actief": False, "te-verwijderen": False}
YES, NO = ("ja", "true", "1"), ("nee", "false", "0", "")
NO_KEY = f"De kolom “{KEY}” ontbreekt. Die zegt bij welke vraag een regel hoort."
BROKEN = "Regel {line}: een cel is te groot of een aanhalingsteken klopt niet."
TWICE = "De kolom “{name}” staat er twee keer."
# A cell of 128 KB is more than any answer holds.
MOST_LETTERS = 128 * 1024


def write(records: Iterable[Record], places: dict[str, str], *, staff: bool) -> str:
    """Return the file. places: names of gemeenten by slug. staff: with what is for staff only."""
    left_out = ("verwant_openbaar",) if staff else ONLY_FOR_STAFF
    names = [name for name in COLUMNS if name not in left_out]
    sheet = io.StringIO()
    writer = csv.writer(sheet, delimiter=";", lineterminator="\r\n")
    writer.writerow([KEY, *names, *(PLACE + slug for slug in places)])
    for record in records:
        texts = dict(record.variants)
        row = [record.slug, *(_cell(record, COLUMNS[name]) for name in names)]
        writer.writerow(map(cells.guard, [*row, *(texts.get(slug, "") for slug in places)]))
    return sheet.getvalue()


def read(text: str, places: dict[str, str]) -> ReadFile:
    """Return what the file says; raise BadFile when it has no rows that can be told apart."""
    header, rows = _rows(text)
    names = [name.strip().lower() for name in header]
    if KEY not in names:
        raise BadFile(NO_KEY)
    if twice := next((name for name in names if name and names.count(name) > 1), ""):
        raise BadFile(TWICE.format(name=twice))
    known = {KEY, *COLUMNS, *(PLACE + slug for slug in places)}
    unknown = tuple(name for name in names if name and name not in known)
    given = tuple(_given(line, names, row, places) for line, row in rows)
    return ReadFile(given, unknown)


def _rows(text: str) -> tuple[list[str], Iterator[tuple[int, list[str]]]]:
    first = text.split("\n", 1)[0]
    delimiter = max(";,\t", key=first.count)
    previous = csv.field_size_limit(MOST_LETTERS)
    line, rows = 0, []
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append((line + 1, row))
            line = reader.line_num
    except csv.Error:
        raise BadFile(BROKEN.format(line=line + 1)) from None
    finally:
        csv.field_size_limit(previous)
    return (rows[0][1], iter(rows[1:])) if rows else ([], iter(()))


def _given(line: int, names: list[str], row: list[str], places: dict[str, str]) -> Given:
    place = f"regel {line}"
    if len(row) > len(names):
        return Given(place, problems=("Deze regel heeft meer cellen dan er kolommen zijn.",))
    cell = {name: tidy(cells.unguard(value)) for name, value in zip(names, row, strict=False)}
    values: dict[str, Any] = {}
    problems = []
    for name, field in COLUMNS.items():
        if name not in cell:
            continue
        try:
            values[field] = _value(field, cell[name])
        except ValueError as error:
            problems.append(str(error))
    local = {slug: PLACE + slug for slug in places if PLACE + slug in cell}
    if local:
        # A gemeente without a column keeps its text: see `plan`.
        values["variants_of"] = {slug: cell[name] for slug, name in local.items()}
    return Given(place, cell.get(KEY, ""), values, tuple(problems))


def _cell(record: Record, field: str) -> str:
    value = getattr(record, "related" if field == "related_public" else field)
    if field == "live":
        return "actief" if value else "non-actief"
    if field == "audience":
        return AUDIENCE_TEXT[value]
    if field in ("laws", "sources"):
        return cells.join_pairs(value)
    if isinstance(value, tuple):
        return cells.join_lines(value)
    return "ja" if value is True else "nee" if value is False else str(value or "")


def _value(field: str, cell: str) -> Any:
    if field == "live":
        return _choice(cell.lower(), STATUS, "status")
    if field == "audience":
        texts = {text: value for value, text in AUDIENCE_TEXT.items()}
        return _choice(cell.lower(), texts, "voor_wie")
    if field in ("laws", "sources"):
        return cells.split_pairs(cell)
    if field == "keywords":
        return keywords.split(cell)
    if field in ("related", "related_public"):
        return cells.split_lines(cell)
    if field == "review_months":
        return _months(cell)
    if field == "has_amounts":
        return _choice(cell.lower(), dict.fromkeys(YES, True) | dict.fromkeys(NO, False), field)
    return cell


def _months(cell: str) -> int | None:
    if not cell:
        return None
    if not (cell.isascii() and cell.isdigit() and 1 <= int(cell[:4]) <= 24):
        raise ValueError("“nakijken_na_maanden” is een getal van 1 tot en met 24.")
    return int(cell)


def _choice(cell: str, known: dict[str, Any], name: str) -> Any:
    if cell not in known:
        options = ", ".join(f"“{option}”" for option in known if option)
        raise ValueError(f"“{name}” kan zijn: {options}. Hier staat “{cell[:40]}”.")
    return known[cell]

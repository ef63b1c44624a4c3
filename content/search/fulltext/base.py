from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from content.search.fulltext import postgresql, sqlite

_VENDORS = {"sqlite": sqlite, "postgresql": postgresql}


@dataclass(frozen=True)
class Wanted:
    """Rows with any of the terms or all terms of any group; `strong`: in title or keywords."""

    number: int
    terms: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...]
    strong: bool


def install(schema_editor: BaseDatabaseSchemaEditor, table: str) -> None:
    """Add the full-text index to `table`; for migrations."""
    for statement in _VENDORS[schema_editor.connection.vendor].install(table):
        schema_editor.execute(statement)


def uninstall(schema_editor: BaseDatabaseSchemaEditor, table: str) -> None:
    """Remove what `install` made."""
    for statement in _VENDORS[schema_editor.connection.vendor].uninstall(table):
        schema_editor.execute(statement)


def find(
    table: str, wanted: Sequence[Wanted], filters: dict[str, Sequence[str]]
) -> list[tuple[int, int]]:
    """Return (number of the wanted, row id) for every match, in one query.

    filters: column of `table` to the values it may have. Terms are letters and digits only.
    """
    if not wanted:
        return []
    vendor = _VENDORS[connection.vendor]
    where, values = _conditions(filters)
    parts, parameters = [], []
    for want in wanted:
        parts.append(vendor.select(table, where, want.strong))
        parameters += [
            want.number,
            vendor.expression(want.terms, want.groups, want.strong),
            *values,
        ]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), parameters)
        return cursor.fetchall()


def _conditions(filters: dict[str, Sequence[str]]) -> tuple[str, list[Any]]:
    where, values = "", []
    for column, allowed in filters.items():
        marks = ", ".join(["%s"] * len(allowed))
        where += f" AND rij.{connection.ops.quote_name(column)} IN ({marks})"
        values += allowed
    return where, values

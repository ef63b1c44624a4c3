from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from content.search.fulltext import postgresql, sqlite

_VENDORS = {"sqlite": sqlite, "postgresql": postgresql}


@dataclass(frozen=True)
class Wanted:
    """Rows with any of the terms or all terms of any group get `points`.

    strong: in title or keywords; otherwise anywhere.
    """

    points: int
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
    table: str, wanted: Sequence[Wanted], filters: dict[str, Sequence[str]], most: int
) -> list[int]:
    """Return the ids of the `most` rows with most points, in one query.

    filters: column of `table` to the values it may have. Terms are letters and digits only. Points
    are whole numbers, so that every database adds them up to the same order.
    """
    if not wanted:
        return []
    vendor = _VENDORS[connection.vendor]
    where, values = _conditions(filters)
    parts, parameters = [], []
    for want in wanted:
        parts.append(vendor.select(table, where, want.strong))
        expression = vendor.expression(want.terms, want.groups, want.strong)
        parameters += [want.points, expression, *values]
    statement = (
        "SELECT id FROM (" + " UNION ALL ".join(parts) + ") AS found "  # noqa: S608
        "GROUP BY id ORDER BY SUM(points) DESC, id LIMIT %s"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [*parameters, most])
        return [pk for (pk,) in cursor.fetchall()]


def _conditions(filters: dict[str, Sequence[str]]) -> tuple[str, list[Any]]:
    where, values = "", []
    for column, allowed in filters.items():
        marks = ", ".join(["%s"] * len(allowed))
        where += f" AND rij.{connection.ops.quote_name(column)} IN ({marks})"
        values += allowed
    return where, values

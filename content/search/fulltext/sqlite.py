"""FTS5 over the columns of the row table ("external content"), kept up by triggers."""

from collections.abc import Sequence

from content.search.rules.terms import as_part

COLUMNS = ("title_terms", "keyword_terms", "body_terms")


def install(table: str) -> list[str]:
    """Return the statements that make the index of `table` and fill it."""
    columns = ", ".join(COLUMNS)
    new = ", ".join(f"new.{column}" for column in COLUMNS)
    old = ", ".join(f"old.{column}" for column in COLUMNS)
    add = f"INSERT INTO {table}_fts(rowid, {columns}) VALUES (new.id, {new});"  # noqa: S608
    drop = (
        f"INSERT INTO {table}_fts({table}_fts, rowid, {columns}) "  # noqa: S608
        f"VALUES ('delete', old.id, {old});"
    )
    return [
        f"CREATE VIRTUAL TABLE {table}_fts USING fts5({columns}, content='{table}', "
        "content_rowid='id', tokenize='ascii', detail='column')",
        f"CREATE TRIGGER {table}_fts_i AFTER INSERT ON {table} BEGIN {add} END",
        f"CREATE TRIGGER {table}_fts_d AFTER DELETE ON {table} BEGIN {drop} END",
        f"CREATE TRIGGER {table}_fts_u AFTER UPDATE ON {table} BEGIN {drop} {add} END",
        f"INSERT INTO {table}_fts({table}_fts) VALUES ('rebuild')",  # noqa: S608
    ]


def uninstall(table: str) -> list[str]:
    """Return the statements that remove it."""
    triggers = [f"DROP TRIGGER IF EXISTS {table}_fts_{event}" for event in "idu"]
    return [*triggers, f"DROP TABLE IF EXISTS {table}_fts"]


def select(table: str, where: str, strong: bool) -> str:
    """Return a query with two parameters, points and an expression, plus those of `where`."""
    # CROSS: the words first. Otherwise SQLite may ask every row of the table for every word.
    join = f" CROSS JOIN {table} rij ON rij.id = fts.rowid" if where else ""
    return (
        f"SELECT %s AS points, fts.rowid AS id FROM {table}_fts fts{join} "  # noqa: S608
        f"WHERE fts.{table}_fts MATCH %s{where}"
    )


def expression(terms: Sequence[str], groups: Sequence[Sequence[str]], strong: bool) -> str:
    """Return the FTS5 query. Every term is quoted, so none is read as an operator.

    A member of a group may stand inside a compound.
    """
    anyone = [f'"{term}"' for term in terms]
    anyone += ["(" + " AND ".join(_either(term) for term in group) + ")" for group in groups]
    query = " OR ".join(anyone)
    return f"{{title_terms keyword_terms}} : ({query})" if strong else query


def _either(term: str) -> str:
    return f'("{term}" OR "{as_part(term)}")'

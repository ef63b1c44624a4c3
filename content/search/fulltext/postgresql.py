"""Two generated tsvectors ('simple': our analyser did the Dutch), each with a GIN index.

GIN does not know weights: to ask for title and keywords by weight, PostgreSQL has to fetch every
row again. So those two have a vector of their own. Both vectors stay in the row and long texts out
of it, so that a common word does not drag all texts through memory. Together the slowest queries
at 10,000 rows went from over 100 ms to 12 ms.
"""

from collections.abc import Sequence

from content.search.rules.terms import as_part

STRONG = (("title_terms", "A"), ("keyword_terms", "B"))
ALL = (*STRONG, ("body_terms", "D"))


def install(table: str) -> list[str]:
    """Return the statements that make the index of `table`."""
    return [
        f"ALTER TABLE {table} SET (toast_tuple_target = 256)",
        *_column(table, "fts_strong", STRONG),
        *_column(table, "fts_all", ALL),
        f"ALTER TABLE {table} ALTER COLUMN fts_strong SET STORAGE MAIN",
        f"ALTER TABLE {table} ALTER COLUMN fts_all SET STORAGE MAIN",
    ]


def uninstall(table: str) -> list[str]:
    """Return the statements that remove it."""
    return [
        f"ALTER TABLE {table} DROP COLUMN IF EXISTS {name}" for name in ("fts_strong", "fts_all")
    ]


def select(table: str, where: str, strong: bool) -> str:
    """Return a query with two parameters, points and an expression, plus those of `where`."""
    column = "fts_strong" if strong else "fts_all"
    return (
        f"SELECT %s::int AS points, rij.id AS id FROM {table} rij "  # noqa: S608
        f"WHERE rij.{column} @@ %s::tsquery{where}"
    )


def expression(terms: Sequence[str], groups: Sequence[Sequence[str]], strong: bool) -> str:
    """Return the tsquery. Every term is quoted, so none is read as an operator.

    A member of a group may stand inside a compound.
    """
    anyone = [f"'{term}'" for term in terms]
    anyone += ["(" + " & ".join(_either(term) for term in group) + ")" for group in groups]
    return " | ".join(anyone)


def _either(term: str) -> str:
    return f"('{term}' | '{as_part(term)}')"


def _column(table: str, name: str, sources: Sequence[tuple[str, str]]) -> list[str]:
    vector = " || ".join(
        f"setweight(to_tsvector('simple'::regconfig, {column}), '{weight}')"
        for column, weight in sources
    )
    return [
        f"ALTER TABLE {table} ADD COLUMN {name} tsvector GENERATED ALWAYS AS ({vector}) STORED",
        f"CREATE INDEX {table}_{name} ON {table} USING gin ({name}) WITH (fastupdate = off)",
    ]

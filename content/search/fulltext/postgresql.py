"""A generated, weighted tsvector ('simple': our analyser did the Dutch) with a GIN index."""

from collections.abc import Sequence


def install(table: str) -> list[str]:
    """Return the statements that make the index of `table`."""
    vector = " || ".join(
        f"setweight(to_tsvector('simple'::regconfig, {column}), '{weight}')"
        for column, weight in (("title_terms", "A"), ("keyword_terms", "B"), ("body_terms", "D"))
    )
    return [
        f"ALTER TABLE {table} ADD COLUMN fts tsvector GENERATED ALWAYS AS ({vector}) STORED",
        f"CREATE INDEX {table}_fts ON {table} USING gin (fts) WITH (fastupdate = off)",
    ]


def uninstall(table: str) -> list[str]:
    """Return the statements that remove it."""
    return [f"ALTER TABLE {table} DROP COLUMN IF EXISTS fts"]


def select(table: str, where: str) -> str:
    """Return a query with two parameters, a number and an expression, plus those of `where`."""
    return f"SELECT %s::int, rij.id FROM {table} rij WHERE rij.fts @@ %s::tsquery{where}"  # noqa: S608


def expression(terms: Sequence[str], groups: Sequence[Sequence[str]], strong: bool) -> str:
    """Return the tsquery. Every term is quoted, so none is read as an operator."""
    weights = ":AB" if strong else ""
    anyone = [f"'{term}'{weights}" for term in terms]
    anyone += ["(" + " & ".join(f"'{term}'{weights}" for term in group) + ")" for group in groups]
    return " | ".join(anyone)

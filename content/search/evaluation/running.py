"""Runs labelled queries and sets the index back as it was."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from django.db import connection, transaction

from content.search import queries, services
from content.search.evaluation.distractors import distractors
from content.search.evaluation.metrics import Outcome, figures, processor_time
from content.search.rules.scopes import Scope

KIND = "faq"
LOOKED_AT = 10
COLUMNS = ["category", "query", "slugs"]


@dataclass(frozen=True)
class Case:
    """A query and the slugs that answer it."""

    category: str
    query: str
    slugs: frozenset[str]


def read_cases(path: Path) -> list[Case]:
    """Read a TSV with the header category, query, slugs; raise ValueError for another header."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        if not set(COLUMNS) <= set(reader.fieldnames or []):
            raise ValueError(f"The header must be: {', '.join(COLUMNS)}.")
        return [
            Case(row["category"], row["query"], _slugs(row["slugs"]))
            for row in reader
            if row["query"]
        ]


@dataclass(frozen=True)
class Evaluation:
    """Figures, the cases not among the first three, and processor time: mean, p50, p95 in ms."""

    figures: dict[str, Any]
    missed: list[Case]
    cpu: tuple[float, float, float]


def evaluate(cases: Iterable[Case], *, extra: int = 0) -> Evaluation:
    """Return how well `cases` are found in staff scope.

    extra: synthetic entries to add for the duration; everything is rolled back.
    """
    with transaction.atomic():
        if extra:
            services.add_many(kind=KIND, items=distractors(extra))
            _refresh_statistics()
        queries.search("warm", Scope.STAFF, kinds=[KIND])
        pairs = [(case, _outcome(case)) for case in cases]
        transaction.set_rollback(True)
    outcomes = [outcome for _, outcome in pairs]
    missed = [case for case, outcome in pairs if outcome.place is None or outcome.place > 3]
    return Evaluation(figures(outcomes), missed, processor_time(outcomes))


def _outcome(case: Case) -> Outcome:
    start, cpu = perf_counter(), process_time()
    hits = queries.search(case.query, Scope.STAFF, kinds=[KIND], limit=LOOKED_AT).hits
    spent, used = (perf_counter() - start) * 1000, (process_time() - cpu) * 1000
    places = [number for number, hit in enumerate(hits, 1) if hit.key in case.slugs]
    return Outcome(case.category, places[0] if places else None, spent, used)


def _refresh_statistics() -> None:
    """The database plans by what it knows of the table; so it does in real life, after a while."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE content_search_staffrow")


def _slugs(text: str) -> frozenset[str]:
    return frozenset(slug.strip() for slug in text.split(",") if slug.strip())

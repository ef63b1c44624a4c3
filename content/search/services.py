"""Writes of the index. It is derived data without persons: no actor, nothing for the log."""

import uuid
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction

from content.search import knowledge, registry
from content.search.models import DomainWord, IndexState, SearchLog, Synonym
from content.search.models.rows import Row
from content.search.models.tables import TABLES
from content.search.rules import documents, shipped
from content.search.rules.compounds import Splitter
from content.search.rules.rows import IndexRow
from content.search.rules.scopes import Scope

BATCH = 500
Item = tuple[str, Sequence[IndexRow]]


@transaction.atomic
def replace(*, kind: str, key: str, rows: Sequence[IndexRow]) -> None:
    """Make `rows` all that is findable of the thing `key` of `kind`; none takes it out."""
    uses = _uses(kind, key)
    for model in TABLES.values():
        model.objects.filter(kind=kind, key=key).delete()
    _add(kind, [(key, rows)], {key: uses})
    _touch()


@transaction.atomic
def remove(*, kind: str, key: str) -> None:
    """Take the thing `key` of `kind` out of every index."""
    replace(kind=kind, key=key, rows=())


@transaction.atomic
def replace_all(*, kind: str, items: Iterable[Item]) -> int:
    """Make `items` all that is findable of `kind`, in bulk; return how many rows that are."""
    for model in TABLES.values():
        model.objects.filter(kind=kind).delete()
    return add_many(kind=kind, items=items)


@transaction.atomic
def add_many(*, kind: str, items: Iterable[Item]) -> int:
    """Add items that are not in the index yet, in bulk; return how many rows that are."""
    items = list(items)
    opened = SearchLog.objects.exclude(opened="").values_list("opened", flat=True)
    uses: dict[str, int] = {}
    for reference in opened.iterator():
        uses[reference] = uses.get(reference, 0) + 1
    count = _add(kind, items, {key: uses.get(f"{kind}:{key}", 0) for key, _ in items})
    _touch()
    return count


@transaction.atomic
def rebuild() -> dict[str, int]:
    """Remake every index from its providers; return the number of rows of each kind."""
    return {
        kind: replace_all(kind=kind, items=provide())
        for kind, provide in registry.providers().items()
    }


@transaction.atomic
def knowledge_changed(*, part: str = "") -> None:
    """Let every process load synonyms and word list again.

    part: a word that came onto or left the word list; rows in which it stands are read again.
    """
    if part:
        splitter = knowledge.splitter()
        for model in TABLES.values():
            _read_again(model, part, splitter)
    _touch()


def _add(kind: str, items: Iterable[Item], uses: dict[str, int]) -> int:
    splitter = knowledge.splitter()
    count = 0
    made: dict[Scope, list[Row]] = {scope: [] for scope in TABLES}
    for key, rows in items:
        for row in rows:
            made[row.scope].append(_row(kind, key, row, uses.get(key, 0), splitter))
    for scope, instances in made.items():
        TABLES[scope].objects.bulk_create(instances, batch_size=BATCH)
        count += len(instances)
    return count


def _row(kind: str, key: str, row: IndexRow, uses: int, splitter: Splitter) -> Row:
    own: dict[str, Any] = {"note": _clean(row.note)} if row.scope is Scope.STAFF else {}
    title, body = _clean(row.title)[:255], _clean(row.body)
    keywords = [_clean(keyword) for keyword in row.keywords]
    text = f"{body} {own.get('note', '')}"
    return TABLES[row.scope](
        kind=kind,
        key=key,
        municipality=row.municipality,
        topic=row.topic[:80],
        title=title,
        url=row.url,
        keywords=keywords,
        body=body,
        fresh_on=row.fresh_on,
        uses=uses,
        words=documents.distinct_words(title, *keywords, text),
        title_terms=documents.encode(title, splitter),
        keyword_terms=documents.encode_phrases(keywords, splitter),
        body_terms=documents.encode(text, splitter),
        **own,
    )


def _read_again(model: type[Row], part: str, splitter: Splitter) -> None:
    """Only the kept terms change: each still begins with the term of the whole word."""
    rows = list(model.objects.filter(words__contains=part))
    for row in rows:
        row.title_terms = documents.encode(row.title, splitter)
        text = f"{row.body} {getattr(row, 'note', '')}"
        row.body_terms = documents.encode(text, splitter)
        row.keyword_terms = documents.encode_phrases(row.keywords, splitter)
    fields = ["title_terms", "body_terms", "keyword_terms"]
    model.objects.bulk_update(rows, fields, batch_size=100)


def _uses(kind: str, key: str) -> int:
    return SearchLog.objects.filter(opened=f"{kind}:{key}").count()


def _touch() -> None:
    IndexState.objects.update_or_create(pk=IndexState.ONLY, defaults={"stamp": uuid.uuid4()})


def _clean(text: str) -> str:
    """A NUL cannot be stored in PostgreSQL."""
    return text.replace("\x00", " ")


@transaction.atomic
def load_shipped_words(*, again: bool = False) -> tuple[int, int]:
    """Load the shipped synonyms and word list; return how many of each were added.

    Only into empty lists, so that what an editor removed stays away; `again` adds what is missing.
    """
    synonyms = [Synonym(said=said, means=means) for said, means in shipped.synonyms()]
    parts = [DomainWord(word=word) for word in shipped.domain_words()]
    added = _add_missing(synonyms, "said", again), _add_missing(parts, "word", again)
    if added[1]:
        rebuild()
    _touch()
    return added


def _add_missing(made: list, field: str, again: bool) -> int:
    manager = type(made[0]).objects
    present = {value.lower() for value in manager.values_list(field, flat=True)}
    if present and not again:
        return 0
    missing = [item for item in made if getattr(item, field).lower() not in present]
    manager.bulk_create(missing)
    return len(missing)

"""What the search index knows of an entry: public rows and staff rows, a row per gemeente.

Notes and entries for staff stand in staff rows only (SEARCH.md): a public row is made of what the
public page shows, and of nothing else.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import transaction

from content.faq.models import Entry, Topic
from content.faq.rules import texts
from content.faq.rules.audience import Audience
from content.search import services as search
from content.search.rules.rows import IndexRow
from content.search.rules.scopes import Scope

KIND = "faq"
STAFF_URL = "/werkplek/vraagbaak/?antwoord={slug}"
_paused: ContextVar[bool] = ContextVar("faq_index_paused", default=False)


@transaction.atomic
def index_entry(*, entry: Entry) -> None:
    """Make the published version of `entry` findable; what is not published leaves the index."""
    if not _paused.get():
        search.replace(kind=KIND, key=entry.slug, rows=rows(entry) if entry.live else ())


@transaction.atomic
def forget_entry(*, entry: Entry) -> None:
    """Take `entry` out of the index."""
    search.remove(kind=KIND, key=entry.slug)


@transaction.atomic
def index_topic(*, topic: Topic) -> None:
    """Index the entries of `topic` again: its name changed."""
    for entry in _with_pieces().filter(topic=topic):
        index_entry(entry=entry)


@contextmanager
def in_bulk() -> Iterator[None]:
    """Index nothing inside the block, and everything at its end: for loading many entries."""
    token = _paused.set(True)
    try:
        yield
    finally:
        _paused.reset(token)
    search.replace_all(kind=KIND, items=every_entry())


def every_entry() -> Iterator[tuple[str, Sequence[IndexRow]]]:
    """Yield (key, rows) of every published entry, to make the index anew."""
    for entry in _with_pieces():
        yield entry.slug, rows(entry)


def rows(entry: Entry) -> list[IndexRow]:
    """Return what is findable of `entry`, in each scope."""
    scopes = [Scope.STAFF]
    if entry.audience == Audience.EVERYONE:
        scopes.append(Scope.PUBLIC)
    return [row for scope in scopes for row in _rows(entry, scope)]


def _rows(entry: Entry, scope: Scope) -> Iterator[IndexRow]:
    for_staff = scope is Scope.STAFF
    shared: dict[str, Any] = {
        "scope": scope,
        "title": entry.question,
        "url": STAFF_URL.format(slug=entry.slug) if for_staff else entry.get_absolute_url(),
        "keywords": entry.keyword_list,
        "topic": entry.topic.name,
        "fresh_on": entry.verified_on,
        "note": entry.internal_note if for_staff else "",
    }
    text = f"{entry.answer} {texts.running_text(entry.details)}".strip()
    yield IndexRow(body=text, **shared)
    for variant in entry.variants.all():
        body = f"{variant.text} {text}"
        yield IndexRow(body=body, municipality=variant.municipality.slug, **shared)


def _with_pieces() -> Any:
    entries = Entry.objects.live().select_related("topic")
    return entries.prefetch_related("variants__municipality")

"""What the search index knows of an entry."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from content.faq.kinds import KIND
from content.faq.models import Entry
from content.faq.rules import texts
from content.search import services as search
from content.search.rules.rows import IndexRow
from content.search.rules.scopes import Scope


@transaction.atomic
def index_entry(*, entry: Entry) -> None:
    """Make the published version of `entry` findable, by whom may read it; a draft is not."""
    published = Entry.objects.published().filter(pk=entry.pk).first()
    search.replace(kind=KIND, key=entry.slug, rows=rows(published) if published else ())


@transaction.atomic
def forget_entry(*, slug: str) -> None:
    """Take the entry out of every index."""
    search.remove(kind=KIND, key=slug)


def every_entry() -> Iterator[tuple[str, Sequence[IndexRow]]]:
    """Yield (key, rows) of every published entry, to make the index anew."""
    entries = Entry.objects.published().select_related("topic")
    for entry in entries.prefetch_related("variants__municipality"):
        yield entry.slug, rows(entry)


def rows(entry: Entry) -> list[IndexRow]:
    """Return what is findable of `entry`: for staff, and for everybody unless it is for staff."""
    found = _rows(entry, Scope.STAFF, entry.staff_url, note=entry.internal_note)
    if not entry.is_for_staff:
        found += _rows(entry, Scope.PUBLIC, entry.get_absolute_url())
    return found


@dataclass(frozen=True)
class _Text:
    body: str
    note: str = ""
    municipality: str = ""


def _rows(entry: Entry, scope: Scope, url: str, note: str = "") -> list[IndexRow]:
    body = f"{entry.answer} {texts.running_text(entry.details)}"
    parts = [_Text(body, note)]
    parts += [
        _Text(f"{variant.text} {entry.answer}", municipality=variant.municipality.slug)
        for variant in entry.variants.all()
    ]
    shared: dict[str, Any] = {
        "scope": scope,
        "title": entry.question,
        "url": url,
        "keywords": tuple(entry.keyword_list),
        "topic": entry.topic.slug,
        "fresh_on": entry.verified_on,
    }
    return [
        IndexRow(body=part.body, note=part.note, municipality=part.municipality, **shared)
        for part in parts
    ]

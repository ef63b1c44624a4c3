"""Put the shipped entries into the vraagbaak, and leave alone what an editor touched."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from content.faq.models import Entry, LawLink, RelatedEntry, ShippedEntry, Source, Topic, Variant
from content.faq.rules.shipped_sources import source_title
from content.faq.services import indexing, shipped_files
from content.faq.services.shipped_files import ShippedText
from content.search import services as search
from portal.core import queries as core
from portal.core.models import Municipality

OWNER_TEAM = "specialisten"
# In the order in which people look for them; with the drawing that stands beside each.
TOPICS = {
    "Levensonderhoud": "inkomen",
    "Inkomensondersteuning": "hulp",
    "Schulden": "schulden",
    "Werk en ontwikkeling": "werk",
    "Mijn plan": "plan",
    "Loopbaanplein": "plein",
    "Rechten en contact": "gesprek",
}


@dataclass
class LoadResult:
    """The slugs of the entries that were made, changed, unchanged, or kept for an editor."""

    created: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


@transaction.atomic
def load_shipped(*, by: Any, path: Path = shipped_files.SHIPPED) -> LoadResult:
    """Make or update the entries of the files in `path`, published; safe to repeat.

    by: the person in the history, or None for the portal itself. An entry that an editor changed,
    retired or removed since it was loaded stays as it is. Needs the gemeenten (load_region). Loads
    the synonyms and word list of the search too, the first time. Raises ValueError on a broken
    file and KeyError for an unknown gemeente or related slug.
    """
    result, texts = LoadResult(), shipped_files.read_all(path)
    search.load_shipped_words()
    known = {row.slug: row for row in ShippedEntry.objects.select_related("entry")}
    for text in texts:
        getattr(result, _fate(text, known.get(text.slug))).append(text.slug)
    to_store = {*result.created, *result.updated}
    if to_store:
        _store_all([text for text in texts if text.slug in to_store], by)
    return result


def _fate(text: ShippedText, row: ShippedEntry | None) -> str:
    if row is None:
        # An editor may have made an entry of that name before this file was shipped.
        return "kept" if Entry.objects.filter(slug=text.slug).exists() else "created"
    if not row.is_untouched:
        return "kept"
    return "same" if row.digest == text.digest else "updated"


def _store_all(texts: list[ShippedText], by: Any) -> None:
    topics, team = _topics(), core.team(OWNER_TEAM)
    places = {place.slug: place for place in core.municipalities()}
    with indexing.in_bulk():
        # All rows first: entries point to one another.
        for text in texts:
            entry = Entry.objects.filter(slug=text.slug).first() or Entry(
                slug=text.slug, live=False, owner_team=team
            )
            _fill(entry, text, topics)
            entry.save()
        entries = {entry.slug: entry for entry in Entry.objects.all()}
        for text in texts:
            _publish(entries, text, places, by)


def _fill(entry: Entry, text: ShippedText, topics: dict[str, Topic]) -> None:
    for name, value in text.fields().items():
        setattr(entry, name, value)
    entry.topic = topics[text.data["topic"]]
    checked = text.data["verified_on"]
    entry.verified_on = max(entry.verified_on or checked, checked)


def _publish(
    entries: dict[str, Entry], text: ShippedText, places: dict[str, Municipality], by: Any
) -> None:
    entry, data = entries[text.slug], text.data
    entry.variants = [
        Variant(municipality=places[slug], text=variant.strip())
        for slug, variant in data.get("variants", {}).items()
    ]
    entry.laws = [LawLink(title=law["title"], url=law["url"]) for law in data.get("law", [])]
    entry.sources = [Source(title=source_title(name)) for name in data.get("sources", [])]
    entry.related = [RelatedEntry(other=entries[slug]) for slug in data.get("related", [])]
    revision = entry.save_revision(user=by, clean=False)
    revision.publish(user=by)
    ShippedEntry.objects.update_or_create(
        slug=text.slug, defaults={"digest": text.digest, "entry": entry, "revision": revision}
    )


def _topics() -> dict[str, Topic]:
    for position, (name, icon) in enumerate(TOPICS.items(), start=1):
        defaults = {"name": name, "icon": icon, "position": position * 10}
        Topic.objects.get_or_create(slug=slugify(name), defaults=defaults)
    return {topic.name: topic for topic in Topic.objects.all()}

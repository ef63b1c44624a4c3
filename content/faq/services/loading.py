"""Put the shipped entries into the vraagbaak, and leave alone what an editor touched."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from content.faq.models import Entry, EntryVariant, LawLink, RelatedEntry, Topic
from content.faq.rules import shipped
from content.faq.rules.shipped import ShippedEntry
from content.search import services as search
from portal.core import queries as core
from portal.core.models import Team


@dataclass
class LoadResult:
    """The slugs of the entries that were made, changed, left as they were, or kept for an editor."""

    created: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


@transaction.atomic
def load_shipped(*, by: Any, path: Path = shipped.FOLDER) -> LoadResult:
    """Make or update the entries of folder `path`, published; safe to repeat.

    by: the person in the history, or None for the portal itself. An entry that an editor changed or
    retired since it was loaded stays as it is. Needs the gemeenten (load_region). Loads the
    synonyms and word list of the search too, the first time. Raises ValueError for a bad file.
    """
    files = list(shipped.read(path))
    search.load_shipped_words()
    topics = _topics(files)
    known = {entry.slug: entry for entry in Entry.objects.all()}
    verdicts = {file.slug: _verdict(file, known.get(file.slug)) for file in files}
    for file in files:
        if verdicts[file.slug] == "created":
            known[file.slug] = _bare(file, topics)
    loader = _Loader(by, topics, known)
    for file in files:
        if verdicts[file.slug] in ("created", "updated"):
            loader.fill(file)
    result = LoadResult()
    for slug, verdict in verdicts.items():
        getattr(result, verdict).append(slug)
    return result


def _verdict(file: ShippedEntry, entry: Entry | None) -> str:
    if entry is None:
        return "created"
    if not entry.is_untouched:
        return "kept"
    return "same" if entry.shipped_digest == file.digest else "updated"


def _topics(files: Sequence[ShippedEntry]) -> dict[str, Topic]:
    for order, (name, summary) in enumerate(shipped.TOPICS, 1):
        values = {"slug": slugify(name), "summary": summary, "order": order * 10}
        Topic.objects.get_or_create(name=name, defaults=values)
    for name in {file.data["topic"] for file in files}:
        Topic.objects.get_or_create(name=name, defaults={"slug": slugify(name)})
    return {topic.name: topic for topic in Topic.objects.all()}


def _bare(file: ShippedEntry, topics: dict[str, Topic]) -> Entry:
    """Save an unpublished entry first, so that others can point to it."""
    return Entry.objects.create(
        slug=file.slug,
        topic=topics[file.data["topic"]],
        question=file.data["question"],
        answer=file.data["answer"],
        live=False,
    )


class _Loader:
    def __init__(self, by: Any, topics: dict[str, Topic], known: dict[str, Entry]) -> None:
        self._by = by
        self._topics = topics
        self._known = known
        self._places = {place.slug: place for place in core.municipalities()}
        self._owner = Team.objects.filter(kind=Team.Kind.SPECIALISTS).order_by("pk").first()

    def fill(self, file: ShippedEntry) -> None:
        """Give the entry what the file says and publish it."""
        entry = self._known[file.slug]
        for name, value in self._fields(file).items():
            setattr(entry, name, value)
        entry.save()
        revision = entry.save_revision(user=self._by, log_action=True)
        revision.publish(user=self._by)
        Entry.objects.filter(pk=entry.pk).update(shipped_revision=revision)

    def _fields(self, file: ShippedEntry) -> dict[str, Any]:
        data = file.data
        plain = ("question", "answer", "internal_note", "audience", "entrypoint", "verified_on")
        return {name: data[name] for name in (*plain, "review_months")} | {
            "topic": self._topics[data["topic"]],
            "details": data["details"].strip(),
            "keywords": "\n".join(data["keywords"]),
            "sources": "\n".join(data["sources"]),
            "owner": self._owner,
            "shipped_digest": file.digest,
            "variants": self._variants(data.get("variants", {})),
            "laws": [
                LawLink(sort_order=number, title=law["title"], url=law["url"])
                for number, law in enumerate(data["law"])
            ],
            "related": [
                RelatedEntry(sort_order=number, target=self._known[slug])
                for number, slug in enumerate(data["related"])
                if slug in self._known
            ],
        }

    def _variants(self, texts: dict[str, str]) -> list[EntryVariant]:
        return [
            EntryVariant(municipality=self._places[slug], text=text)
            for slug, text in texts.items()
            if slug in self._places
        ]

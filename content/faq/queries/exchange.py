"""Entries as records: for export, to compare a file with, and out of old versions."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from wagtail.models import Revision

from content.faq.models import Entry, Topic
from content.faq.rules import keywords
from content.faq.rules.audience import Audience
from content.faq.rules.exchange.checking import Base, Known
from content.faq.rules.exchange.records import Pair, Record, tidy
from portal.core import entrypoints
from portal.core import queries as core
from portal.core.models import Team


@dataclass(frozen=True)
class Names:
    """Slugs by number, for what an entry or an old version of it points to."""

    topics: dict[int, str]
    teams: dict[int, str]
    places: dict[int, str]
    entries: dict[int, str]
    hidden: frozenset[str]


def names() -> Names:
    """Return the slugs of all that an entry can point to, in four queries."""
    entries = list(Entry.objects.order_by().values_list("pk", "slug", "live", "audience"))
    return Names(
        topics=dict(Topic.objects.order_by().values_list("pk", "slug")),
        teams=dict(Team.objects.order_by().values_list("pk", "slug")),
        places=dict(core.municipalities().values_list("pk", "slug")),
        entries={pk: slug for pk, slug, _, _ in entries},
        hidden=frozenset(
            slug for _, slug, live, who in entries if not live or who != Audience.EVERYONE
        ),
    )


def exported(*, staff: bool) -> list[Record]:
    """Return the published entries by topic and question; staff: with what is for staff only."""
    entries = Entry.objects.live() if staff else Entry.objects.public()
    known = names()
    records = [record(entry, known) for entry in _with_rows(entries)]
    return records if staff else [_public_part(found, known) for found in records]


def known_for(slugs: Iterable[str]) -> Known:
    """Return what the base has, with the entries `slugs`; in a fixed number of queries."""
    numbers, wanted = names(), set(slugs)
    # All of them, and then a choice: thousands of slugs do not fit in one query.
    entries = [entry for entry in _with_rows(Entry.objects.all()) if entry.slug in wanted]
    drafts = _drafts(entries, numbers)
    return Known(
        bases={entry.slug: base(entry, numbers, drafts.get(entry.pk)) for entry in entries},
        slugs=frozenset(numbers.entries.values()),
        hidden=numbers.hidden,
        topics=dict(Topic.objects.values_list("slug", "name")),
        teams=dict(Team.objects.values_list("slug", "name")),
        places=places(),
        buttons=frozenset(entry.key for entry in entrypoints.available()),
    )


def places() -> dict[str, str]:
    """Return the names of the gemeenten by slug."""
    return dict(core.municipalities().values_list("slug", "name"))


def team_names() -> dict[str, str]:
    """Return the names of the teams by slug."""
    return dict(Team.objects.values_list("slug", "name"))


def base(entry: Entry, numbers: Names, draft: Record | None) -> Base:
    """Return an entry to compare with. What is not published is compared as it lies ready."""
    own = record(entry, numbers)
    if not entry.live and draft is not None:
        own, draft = draft, None
    return Base(own, fingerprint(entry, own), draft)


def one_base(entry: Entry) -> Base:
    """Return one entry to compare with."""
    numbers = names()
    return base(entry, numbers, _drafts([entry], numbers).get(entry.pk))


def fingerprint(entry: Entry, found: Record) -> str:
    """Return what is another text as soon as anybody changed, published or retired the entry."""
    told = repr((found, entry.latest_revision_id, entry.live_revision_id, entry.live))
    return hashlib.sha256(told.encode()).hexdigest()[:20]


def record(entry: Entry, numbers: Names) -> Record:
    """Return what readers see of `entry`."""
    return Record(
        slug=entry.slug,
        **_texts(entry.__dict__),
        topic=numbers.topics.get(entry.topic_id, ""),
        owner_team=numbers.teams.get(entry.owner_team_id, ""),
        related=_related((row.other_id for row in entry.related.all()), numbers),
        variants=_variants(((v.municipality_id, v.text) for v in entry.variants.all()), numbers),
        laws=tuple((tidy(law.title), law.url) for law in entry.laws.all()),
        sources=tuple((tidy(source.title), source.url) for source in entry.sources.all()),
        live=entry.live,
    )


def record_of(content: dict[str, Any], numbers: Names, *, live: bool) -> Record:
    """Return what the content of a version holds."""
    related = (row["other"] for row in content.get("related", ()))
    variants = ((row["municipality"], row["text"]) for row in content.get("variants", ()))
    return Record(
        slug=content["slug"],
        **_texts(content),
        topic=numbers.topics.get(content.get("topic"), ""),
        owner_team=numbers.teams.get(content.get("owner_team"), ""),
        related=_related(related, numbers),
        variants=_variants(variants, numbers),
        laws=tuple((tidy(law["title"]), law["url"]) for law in content.get("laws", ())),
        sources=tuple((tidy(row["title"]), row["url"]) for row in content.get("sources", ())),
        live=live,
    )


def _texts(values: dict[str, Any]) -> dict[str, Any]:
    return {
        "question": tidy(values["question"]),
        "answer": tidy(values["answer"]),
        "details": tidy(values["details"]),
        "internal_note": tidy(values["internal_note"]),
        "audience": str(values["audience"]),
        "keywords": keywords.split(values["keywords"]),
        "entrypoint": values["entrypoint"],
        "review_months": values["review_months"],
        "has_amounts": bool(values["has_amounts"]),
    }


def _related(numbers: Iterable[int], known: Names) -> tuple[str, ...]:
    slugs = (known.entries.get(number) for number in numbers)
    return tuple(dict.fromkeys(slug for slug in slugs if slug))


def _variants(rows: Iterable[tuple[int, str]], known: Names) -> tuple[Pair, ...]:
    found = ((known.places.get(number, ""), tidy(text)) for number, text in rows)
    return tuple(sorted((slug, text) for slug, text in found if slug and text))


def _public_part(found: Record, known: Names) -> Record:
    """An address may say as much as the answer: a link to what is for staff goes too."""
    public = tuple(slug for slug in found.related if slug not in known.hidden)
    return Record(**{**found.__dict__, "related": public, "internal_note": ""})


def _drafts(entries: Iterable[Entry], numbers: Names) -> dict[int, Record]:
    """Return what editors have ready beside the entries, by number; in one query."""
    waiting = {
        entry.latest_revision_id: entry
        for entry in entries
        if entry.latest_revision_id and entry.has_unpublished_changes
    }
    revisions = Revision.objects.filter(pk__in=waiting) if waiting else []
    return {
        waiting[revision.pk].pk: record_of(
            revision.content, numbers, live=waiting[revision.pk].live
        )
        for revision in revisions
    }


def _with_rows(entries: QuerySet[Entry]) -> QuerySet[Entry]:
    return entries.prefetch_related("variants", "laws", "sources", "related")

"""Reads of the vraagbaak: for everybody, and for members of staff."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Prefetch, Q, QuerySet

from content.faq import policy
from content.faq.kinds import KIND
from content.faq.models import Entry, EntryVariant, RelatedEntry, Topic
from content.search import queries as search
from content.search.queries import Hit, SearchResult
from content.search.rules.scopes import Scope

MOST_HITS = 20


@dataclass(frozen=True)
class Found:
    """A hit with the entry behind it."""

    hit: Hit
    entry: Entry


@dataclass(frozen=True)
class FoundEntries:
    """The answer to a search in the vraagbaak."""

    result: SearchResult
    found: list[Found]


def public_entries(topic: str | None = None) -> QuerySet[Entry]:
    """Return what everybody may read, with topic and variants; of `topic` (a slug) if given."""
    entries = Entry.objects.public().select_related("topic")
    entries = entries.prefetch_related("variants__municipality", "laws")
    return entries.filter(topic__slug=topic) if topic else entries


def public_entry(slug: str) -> Entry | None:
    """Return the public entry `slug` with all that its page shows, or None."""
    return _whole(Entry.objects.public(), Entry.objects.public()).filter(slug=slug).first()


def staff_entry(slug: str) -> Entry | None:
    """Return the published entry `slug` with all that staff see of it, or None."""
    return _whole(Entry.objects.published(), Entry.objects.published()).filter(slug=slug).first()


def topics(*, staff: bool = False) -> QuerySet[Topic]:
    """Return the topics that have something to read, with `count`."""
    readable = Q(entries__live=True) if staff else _through("entries__", policy.public_q())
    return Topic.objects.annotate(count=Count("entries", filter=readable)).filter(count__gt=0)


def staff_entries(topic: str) -> QuerySet[Entry]:
    """Return the published entries of topic `topic` (a slug), to browse."""
    return Entry.objects.published().filter(topic__slug=topic).select_related("topic", "owner")


def entries_by_slug(slugs: Iterable[str]) -> dict[str, Entry]:
    """Return the public entries among `slugs`; for pages that show some."""
    return {entry.slug: entry for entry in Entry.objects.public().filter(slug__in=list(slugs))}


def question_choices() -> list[tuple[str, str]]:
    """Return (slug, question) of every public entry, for the chooser of the pages."""
    return list(Entry.objects.public().order_by("question").values_list("slug", "question"))


def search_public(
    query: str, municipality: str | None = None, topic: str | None = None
) -> FoundEntries:
    """Search what everybody may read. municipality: own gemeente, whose variants come first."""
    return _search(query, Scope.PUBLIC, Entry.objects.public(), municipality, topic)


def search_staff(
    query: str, municipality: str | None = None, topic: str | None = None
) -> FoundEntries:
    """Search everything published, internal notes included. For staff only."""
    return _search(query, Scope.STAFF, Entry.objects.published(), municipality, topic)


def variants_of(entry: Entry, own: str | None) -> tuple[EntryVariant | None, list[EntryVariant]]:
    """Return the variant of gemeente `own` (or None) and those of the others."""
    everything: Sequence[EntryVariant] = list(entry.variants.all())
    first = next((v for v in everything if own and v.municipality.slug == own), None)
    return first, [variant for variant in everything if variant is not first]


def _search(
    query: str,
    scope: Scope,
    readable: QuerySet[Entry],
    municipality: str | None,
    topic: str | None,
) -> FoundEntries:
    result = search.search(
        query,
        scope,
        municipality=municipality,
        kinds=[KIND],
        topics=[topic] if topic else None,
        limit=MOST_HITS,
    )
    # Asked again with the rule of who may read: the index alone is never trusted with that.
    keys = [hit.key for hit in result.hits]
    entries = readable.select_related("topic", "owner").in_bulk(keys, field_name="slug")
    found = [Found(hit, entries[hit.key]) for hit in result.hits if hit.key in entries]
    return FoundEntries(result, found)


def _whole(entries: QuerySet[Entry], readable: QuerySet[Entry]) -> QuerySet[Entry]:
    related = RelatedEntry.objects.filter(target__in=readable).select_related("target")
    variants = EntryVariant.objects.select_related("municipality")
    return entries.select_related("topic", "owner").prefetch_related(
        Prefetch("variants", variants), "laws", Prefetch("related", related)
    )


def _through(prefix: str, rule: Q) -> Q:
    """Return `rule` as asked through a relation."""
    return Q(*[(f"{prefix}{name}", value) for name, value in rule.children])

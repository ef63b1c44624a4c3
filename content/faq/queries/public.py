"""What everybody may read."""

from collections.abc import Iterable

from django.db.models import Count, Prefetch, Q, QuerySet

from content.faq.models import Entry, RelatedEntry, Topic
from content.faq.rules.audience import Audience
from content.search import queries as search
from content.search.queries import SearchResult
from content.search.rules.scopes import Scope

KIND = "faq"
MOST_HITS = 30


def public_entries(slugs: Iterable[str] | None = None) -> QuerySet[Entry]:
    """Return the public entries with topic and variants; slugs: only these."""
    entries = Entry.objects.public().select_related("topic").order_by("topic__position", "question")
    if slugs is not None:
        entries = entries.filter(slug__in=list(slugs))
    return entries.prefetch_related("variants__municipality")


def public_entry(slug: str) -> Entry | None:
    """Return the public entry `slug` with all its page shows, or None."""
    return with_pieces(Entry.objects.public()).filter(slug=slug).first()


def with_pieces(entries: QuerySet[Entry]) -> QuerySet[Entry]:
    """Add what one page of an entry needs, in a fixed number of queries."""
    related = RelatedEntry.objects.select_related("other")
    return entries.select_related("topic", "owner_team", "owner", "verified_by").prefetch_related(
        "variants__municipality", "laws", "sources", Prefetch("related", queryset=related)
    )


def topics() -> QuerySet[Topic]:
    """Return the topics that have public entries, each with their number in `count`."""
    public = Q(entries__live=True, entries__audience=Audience.EVERYONE)
    return Topic.objects.annotate(count=Count("entries", filter=public)).filter(count__gt=0)


def topic(slug: str) -> Topic | None:
    """Return the topic `slug`, or None."""
    return Topic.objects.filter(slug=slug).first() if slug else None


def by_topic(wanted: Topic) -> QuerySet[Entry]:
    """Return the public entries of a topic by question."""
    return Entry.objects.public().filter(topic=wanted).order_by("question")


def search_public(query: str, municipality: str | None, topic: Topic | None) -> SearchResult:
    """Return what the public may find in the vraagbaak; municipality: slug of the own gemeente."""
    names = [topic.name] if topic else None
    return search.search(query, Scope.PUBLIC, municipality, [KIND], names, limit=MOST_HITS)


def question_choices() -> list[tuple[str, str]]:
    """Return (slug, question) of what an editor may put on a page."""
    return list(public_entries().prefetch_related(None).values_list("slug", "question"))

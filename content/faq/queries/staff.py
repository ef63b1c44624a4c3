"""What members of staff read while somebody is on the line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery

from content.faq import policy
from content.faq.models import Entry, ShelfItem, ShippedEntry, Topic
from content.faq.queries.public import KIND, with_pieces
from content.faq.rules import passages, texts
from content.faq.rules.audience import AUDIENCE_TEXT
from content.faq.rules.review import Trust
from content.search import queries as search
from content.search.queries import Hit
from content.search.rules.scopes import Scope
from portal.accounts.models import User
from portal.core import clock
from portal.core.models import Team

SHOWN = 30
LOOKED_THROUGH = 120
WEEK = timedelta(days=7)
SOON = timedelta(days=14)


@dataclass(frozen=True)
class Filters:
    """What a colleague narrowed the list to; empty means everything.

    municipality: slug of the caller's gemeente, whose texts come first. verified: only what was
    looked at in time.
    """

    topic: Topic | None = None
    municipality: str = ""
    audience: str = ""
    verified: bool = False

    def keeps(self, entry: Entry) -> bool:
        """Return whether `entry` belongs in the list."""
        if self.audience in AUDIENCE_TEXT and entry.audience != self.audience:
            return False
        if self.topic and entry.topic_id != self.topic.pk:
            return False
        return not self.verified or entry.trust in (Trust.VERIFIED, Trust.SOON)

    @property
    def narrows(self) -> bool:
        """Whether rows have to be looked at one by one before they are counted."""
        return bool(self.audience in AUDIENCE_TEXT or self.verified)


@dataclass(frozen=True)
class StaffHit:
    """An entry in the list; `hit` says where the words were found, None without words."""

    entry: Entry
    hit: Hit | None = None


@dataclass(frozen=True)
class Found:
    """The list, best first; `count` of all; `suggestion` is a better spelling, or empty."""

    hits: list[StaffHit]
    count: int
    suggestion: str = ""


def search_staff(query: str, filters: Filters) -> Found:
    """Return what answers `query`; without words everything the filters leave, by question."""
    if not query.strip():
        return _browse(filters)
    names = [filters.topic.name] if filters.topic else None
    limit = LOOKED_THROUGH if filters.narrows else SHOWN
    result = search.search(
        query, Scope.STAFF, filters.municipality or None, [KIND], names, limit=limit
    )
    known = _by_slug([hit.key for hit in result.hits])
    hits = [StaffHit(known[hit.key], hit) for hit in result.hits if hit.key in known]
    kept = [found for found in hits if filters.keeps(found.entry)]
    count = len(kept) if filters.narrows else result.count - (len(hits) - len(kept))
    return Found(kept[:SHOWN], count, result.suggestion)


def staff_entry(slug: str, reader: User | None = None) -> Entry | None:
    """Return the published entry `slug`, for staff too, with all its page shows; or None.

    With a `reader` it has `pinned`, whether that colleague keeps it at hand, and `seen_at`, when
    they opened it last.
    """
    entries = with_pieces(Entry.objects.live().with_disputes())
    if reader is not None:
        mine = ShelfItem.objects.filter(user=reader, entry=OuterRef("pk"))
        entries = entries.annotate(
            pinned=Exists(mine.filter(pinned_at__isnull=False)),
            seen_at=Subquery(mine.values("opened_at")[:1]),
        )
    return entries.filter(slug=slug).first() if slug else None


def sentences(entry: Entry) -> list[str]:
    """Return what staff read of `entry` in sentences, to point at one."""
    local = [variant.text for variant in entry.variants.all()]
    details = texts.plain_text(entry.details)
    return passages.sentences([entry.answer, *local, entry.internal_note, details])


def staff_topics() -> QuerySet[Topic]:
    """Return the topics with published entries, each with their number in `count`."""
    published = Count("entries", filter=Q(entries__live=True))
    return Topic.objects.annotate(count=published).filter(count__gt=0)


def changed_this_week() -> QuerySet[Entry]:
    """Return what people published in the last seven days, newest first; not what was shipped."""
    since = clock.now() - WEEK
    shipped = ShippedEntry.objects.filter(revision=F("entry__live_revision"))
    changed = Entry.objects.live().filter(last_published_at__gte=since)
    changed = changed.exclude(pk__in=shipped.values("entry"))
    return changed.select_related("topic").order_by("-last_published_at", "question")


def to_verify(user: User, today: date) -> QuerySet[Entry]:
    """Return what `user` may check and what is due within two weeks, the longest overdue first."""
    due = Entry.objects.overdue(today + SOON).filter(policy.verifiable_q(user))
    due = due.select_related("topic", "owner", "owner_team")
    return due.order_by(F("verify_by").asc(nulls_first=True), "question")


def home_municipality(user: User) -> str:
    """Return the slug of the gemeente `user` works for; empty when it is none or more."""
    teams = Team.objects.filter(memberships__user=user, municipality__isnull=False)
    slugs = set(teams.values_list("municipality__slug", flat=True))
    return slugs.pop() if len(slugs) == 1 else ""


def _browse(filters: Filters) -> Found:
    entries = Entry.objects.live().with_disputes().select_related("topic").order_by("question")
    if filters.topic is None and not filters.narrows:
        return Found([], 0)
    if filters.topic:
        entries = entries.filter(topic=filters.topic)
    kept = [StaffHit(entry) for entry in entries if filters.keeps(entry)]
    return Found(kept, len(kept))


def _by_slug(slugs: list[str]) -> dict[str, Entry]:
    entries = Entry.objects.live().with_disputes().filter(slug__in=slugs).select_related("topic")
    return {entry.slug: entry for entry in entries}

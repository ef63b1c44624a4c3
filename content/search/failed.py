"""Reads of searches that failed, grouped by what they mean."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from django.db.models import Q

from content.search import knowledge
from content.search.models import Handled, SearchLog
from content.search.rules import grouping
from content.search.rules.grouping import Features, Leaders
from content.search.rules.redact import without_labels
from content.search.rules.scopes import Scope

# No more than this is looked through; a week of a region has some thousands.
MOST_ROWS = 20_000
REMEMBERED = timedelta(days=365)


@dataclass
class FailedGroup:
    """Searches that mean the same and failed. Counts are numbers of searches.

    before: the last time somebody did something about it; then it failed again since.
    """

    leader: str
    members: tuple[str, ...]
    times: int = 0
    empty: int = 0
    asked: int = 0
    public: int = 0
    last: datetime | None = None
    before: Handled | None = None

    @property
    def others(self) -> list[str]:
        """The other ways of asking."""
        return [query for query in self.members if query != self.leader]


def failed_groups(since: datetime, until: datetime) -> list[FailedGroup]:
    """Return what failed from `since` to `until` and was not handled after, the worst first."""
    rows = SearchLog.objects.filter(at__gte=since, at__lt=until)
    rows = rows.filter(Q(unanswered=True) | Q(count=0) | Q(opened=""))
    values = rows.order_by("-at").values_list("query", "at", "count", "unanswered", "scope")
    found = [row for row in values[:MOST_ROWS] if without_labels(row[0])]
    if not found:
        return []
    read = _reader()
    handled = _handled(until)
    covers = Leaders(read, [one.query for one in handled.values()])
    before = {query: handled.get(covers.of(query) or "") for query in {row[0] for row in found}}
    open_rows = [row for row in found if not (done := before[row[0]]) or row[1] > done.at]
    groups = grouping.group(Counter(row[0] for row in open_rows), read)
    made = [_counted(*pair, before) for pair in _with_rows(groups, open_rows)]
    return sorted(made, key=lambda group: (-group.asked, -group.empty, -group.times, group.leader))


def failed_count(since: datetime, until: datetime) -> int:
    """Return how many groups are open, for a digest."""
    return len(failed_groups(since, until))


def failed_group(query: str, since: datetime, until: datetime) -> FailedGroup | None:
    """Return the open group that `query` belongs to, or None when it is handled."""
    groups = failed_groups(since, until)
    return next((group for group in groups if query in group.members), None)


def handled_lately(most: int) -> Sequence[Handled]:
    """Return what was handled last, newest first."""
    return list(Handled.objects.select_related("by")[:most])


Rows = Sequence[tuple[str, datetime, int, bool, str]]


def _with_rows(subjects: list[grouping.Subject], rows: Rows) -> list[tuple[grouping.Subject, list]]:
    place = {query: n for n, subject in enumerate(subjects) for query in subject.members}
    of: defaultdict[int, list] = defaultdict(list)
    for row in rows:
        of[place[row[0]]].append(row)
    return [(subject, of[n]) for n, subject in enumerate(subjects)]


def _counted(
    subject: grouping.Subject, own: Rows, before: dict[str, Handled | None]
) -> FailedGroup:
    return FailedGroup(
        leader=subject.leader,
        members=subject.members,
        times=len(own),
        empty=sum(1 for row in own if not row[2]),
        asked=sum(1 for row in own if row[3]),
        public=sum(1 for row in own if row[4] == Scope.PUBLIC),
        last=max(row[1] for row in own),
        before=before[subject.leader],
    )


def _handled(until: datetime) -> dict[str, Handled]:
    """Return the last handling of each search, by its words."""
    rows = Handled.objects.filter(at__gte=until - REMEMBERED).select_related("by").order_by("at")
    return {row.query: row for row in rows}


def _reader() -> Callable[[str], Features]:
    known = knowledge.of(Scope.STAFF)

    @lru_cache(maxsize=MOST_ROWS)
    def read(query: str) -> Features:
        return grouping.features(without_labels(query), known.vocabulary, known.synonyms)

    return read

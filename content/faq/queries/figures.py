"""Figures of the vraagbaak: is the answer found at once, how soon do specialists answer, what is
used. Nothing is counted by person; a number that could show how one colleague works is hidden."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Count, Max, Q, Sum
from django.db.models.functions import TruncMonth

from content.faq.models import Entry, Question, Used
from content.faq.rules import figures
from content.search.models import SearchLog
from content.search.rules.scopes import Scope
from portal.core import clock

MONTHS = 12
MOST_USED = 15
MOST_UNUSED = 200
# Younger than this has had no chance to be used.
NEW = timedelta(days=30)


@dataclass(frozen=True)
class Share:
    """Searches of colleagues in a month, and how many were answered at once. None: too few."""

    month: date
    searches: int | None
    percent: int | None


@dataclass(frozen=True)
class Waiting:
    """Questions that were answered in a month; half and nine of ten within so many working days.

    None: too few.
    """

    month: date
    answered: int | None
    half: int | None
    most: int | None


@dataclass(frozen=True)
class Usage:
    """An entry with how often colleagues opened it; `last` is None when they never did."""

    slug: str
    question: str
    topic: str
    count: int
    last: date | None = None


def answered_at_once() -> list[Share]:
    """Return by month how many searches led to an answer that was opened, without asking on."""
    months = _months()
    rows = SearchLog.objects.filter(scope=Scope.STAFF, at__gte=_begin(months[0]))
    good = Q(unanswered=False) & ~Q(opened="")
    counts = (
        rows.annotate(month=TruncMonth("at", tzinfo=clock.AMSTERDAM))
        .order_by()
        .values_list("month")
        .annotate(every=Count("pk"), found=Count("pk", filter=good))
    )
    known = {clock.local_date(month): (every, found) for month, every, found in counts}
    return [_share(month, *known.get(month, (0, 0))) for month in months]


def time_to_answer() -> list[Waiting]:
    """Return by month how many working days a question to the specialist took."""
    months = _months()
    rows = Question.objects.filter(answered_at__gte=_begin(months[0]))
    days: defaultdict[date, list[int]] = defaultdict(list)
    for asked, answered in rows.values_list("asked_at", "answered_at"):
        end = clock.local_date(answered)
        days[end.replace(day=1)].append(figures.working_days(clock.local_date(asked), end))
    return [_waiting(month, days[month]) for month in months]


def most_used() -> list[Usage]:
    """Return the published entries that colleagues opened most in twelve months."""
    rows = Entry.objects.live().filter(used__day__gte=_months()[0])
    rows = rows.annotate(times=Sum("used__count")).order_by("-times", "question")
    values = rows.values_list("slug", "question", "topic__name", "times")[:MOST_USED]
    return [Usage(*value) for value in values]


def never_used() -> list[Usage]:
    """Return the published entries that nobody opened in twelve months, the longest unused first.

    Not those that are younger than a month.
    """
    lately = Used.objects.filter(day__gte=_months()[0])
    rows = Entry.objects.live().filter(first_published_at__lt=clock.now() - NEW)
    rows = rows.exclude(pk__in=lately.values("entry")).annotate(last=Max("used__day"))
    rows = rows.order_by("last", "topic__position", "question")
    values = rows.values_list("slug", "question", "topic__name", "last")[:MOST_UNUSED]
    return [Usage(slug, question, topic, 0, last) for slug, question, topic, last in values]


def _share(month: date, every: int, found: int) -> Share:
    if not every:
        return Share(month, 0, None)
    if every < figures.FEWEST:
        return Share(month, None, None)
    return Share(month, every, figures.percentage(found, every))


def _waiting(month: date, days: list[int]) -> Waiting:
    if not days:
        return Waiting(month, 0, None, None)
    if len(days) < figures.FEWEST:
        return Waiting(month, None, None, None)
    return Waiting(month, len(days), figures.within(days, 0.5), figures.within(days, 0.9))


def _months() -> list[date]:
    return figures.last_months(clock.today(), MONTHS)


def _begin(month: date) -> datetime:
    return datetime.combine(month, time(), tzinfo=clock.AMSTERDAM)

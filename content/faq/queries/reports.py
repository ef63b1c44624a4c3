"""Reports about answers: what waits for the owner, and what became of one's own."""

from django.db.models import Q, QuerySet

from content.faq import policy
from content.faq.models import Entry, Report
from portal.accounts.models import User


def to_settle(user: User) -> QuerySet[Report]:
    """Return the open reports about entries that `user` looks after, the oldest first."""
    entries = Entry.objects.filter(policy.verifiable_q(user))
    rows = Report.objects.open().filter(entry__in=entries)
    return rows.select_related("entry", "by").order_by("at", "pk")


def has_news(user: User) -> bool:
    """Return whether a report of `user` was settled and they have not read how."""
    return Report.objects.filter(by=user.pk, unread=True).exists()


def own_reports(user: User) -> QuerySet[Report]:
    """Return what `user` reported, with what became of it; the latest news first."""
    rows = Report.objects.filter(Q(by=user.pk)).select_related("entry", "settled_by")
    return rows.order_by("-unread", "-settled_at", "-at")

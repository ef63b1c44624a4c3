"""What a colleague has at hand."""

from dataclasses import dataclass

from content.faq.models import Entry, ShelfItem
from portal.accounts.models import User

SHOWN_RECENT = 6


@dataclass(frozen=True)
class Shelf:
    """Published entries: pinned by name, and the last ones opened that are not pinned."""

    pinned: list[Entry]
    recent: list[Entry]


def shelf(user: User) -> Shelf:
    """Return what `user` has at hand, in one query."""
    items = ShelfItem.objects.filter(user=user.pk, entry__live=True)
    items = list(items.select_related("entry__topic").order_by("-opened_at", "pk"))
    pinned = sorted((item.entry for item in items if item.pinned_at), key=lambda e: e.question)
    recent = [item.entry for item in items if item.opened_at and not item.pinned_at]
    return Shelf(pinned, recent[:SHOWN_RECENT])

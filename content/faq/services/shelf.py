"""What a colleague has at hand: opened lately, and pinned."""

from datetime import timedelta

from django.db import transaction
from django.db.models import F

from content.faq import policy
from content.faq.models import Entry, ShelfItem, Used
from portal.accounts.models import User
from portal.core import clock
from portal.core.exceptions import DomainError, NotAllowed

MOST_OPENED = 20
MOST_PINNED = 12
AGAIN = timedelta(minutes=10)


def remember(*, by: User, entry: Entry) -> None:
    """Remember that `by` opened `entry`, and count it; once in ten minutes, and only the last 20.

    entry: as `queries.staff_entry` gives it, with `seen_at`.
    """
    now = clock.now()
    if entry.seen_at is None or now - entry.seen_at > AGAIN:
        _opened(by, entry)


@transaction.atomic
def _opened(by: User, entry: Entry) -> None:
    now, mine = clock.now(), ShelfItem.objects.filter(user=by, entry=entry)
    if not mine.update(opened_at=now):
        # Two screens of one colleague may open it at once.
        ShelfItem.objects.get_or_create(user=by, entry=entry, defaults={"opened_at": now})
        _forget_the_oldest(by)
    used, _ = Used.objects.get_or_create(entry=entry, day=clock.today())
    Used.objects.filter(pk=used.pk).update(count=F("count") + 1)


def _forget_the_oldest(by: User) -> None:
    opened = ShelfItem.objects.filter(user=by, opened_at__isnull=False).order_by("-opened_at", "pk")
    old = list(opened.values_list("pk", flat=True)[MOST_OPENED:])
    if old:
        forgotten = ShelfItem.objects.filter(pk__in=old)
        forgotten.filter(pinned_at=None).delete()
        forgotten.update(opened_at=None)


@transaction.atomic
def pin(*, by: User, slug: str, pinned: bool) -> None:
    """Keep the published entry `slug` at hand, or no longer. Raises Entry.DoesNotExist."""
    if not policy.can_read_staff(by):
        raise NotAllowed("Alleen medewerkers zetten hier iets vast.")
    entry = Entry.objects.live().get(slug=slug)
    if not pinned:
        mine = ShelfItem.objects.filter(user=by, entry=entry)
        mine.filter(opened_at=None).delete()
        mine.update(pinned_at=None)
        return
    others = ShelfItem.objects.filter(user=by, pinned_at__isnull=False).exclude(entry=entry)
    if others.count() >= MOST_PINNED:
        raise DomainError(f"U heeft al {MOST_PINNED} antwoorden vastgezet. Maak er eerst een los.")
    ShelfItem.objects.update_or_create(user=by, entry=entry, defaults={"pinned_at": clock.now()})

"""How long we keep what we sent: not longer than needed, never shorter than until it arrived."""

import uuid
from datetime import timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef

from portal.core import clock
from portal.core.exceptions import IllegalMove
from selfservice.deliveries.models import Delivery, Snapshot, SnapshotFile

# For a receiver that lost what we sent: so long it can be sent again.
KEEP = timedelta(days=30)


class NotDelivered(IllegalMove):
    """What did not arrive at the receiver yet cannot be removed."""


def check_delivered(*, subject: uuid.UUID) -> None:
    """Raise NotDelivered when something of this aanvraag has not arrived everywhere yet.

    Whoever removes an aanvraag asks this first.
    """
    if Delivery.objects.filter(subject=subject).open().exists():
        raise NotDelivered("Deze aanvraag is nog niet overal bezorgd. Wij bewaren hem nog.")


@transaction.atomic
def purge() -> int:
    """Empty the snapshots that arrived everywhere more than 30 days ago; return how many.

    What did not arrive stays, however old it is.
    """
    undelivered = Delivery.objects.filter(snapshot=OuterRef("pk")).open()
    young = Delivery.objects.filter(snapshot=OuterRef("pk"), delivered_at__gt=clock.now() - KEEP)
    old = Snapshot.objects.exclude(sealed=b"").filter(
        ~Exists(undelivered), ~Exists(young), at__lt=clock.now() - KEEP
    )
    ids = list(old.values_list("pk", flat=True))
    SnapshotFile.objects.filter(snapshot__in=ids).delete()
    return Snapshot.objects.filter(pk__in=ids).update(sealed=b"")

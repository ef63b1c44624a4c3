from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Exists, OuterRef, Q

from selfservice.deliveries.policy import visible_q
from selfservice.deliveries.rules.states import OPEN, State

if TYPE_CHECKING:
    from portal.accounts.models import User


class DeliveryQuerySet(models.QuerySet):
    """Verbs over deliveries."""

    def visible_to(self, user: User) -> DeliveryQuerySet:
        """Keep only what `user` may see."""
        return self.filter(visible_q(user))

    def open(self) -> DeliveryQuerySet:
        """Keep what did not arrive yet."""
        return self.filter(state__in=OPEN)

    def first_in_line(self) -> DeliveryQuerySet:
        """Keep what waits for no earlier delivery of the same aanvraag to the same destination."""
        earlier = self.model.objects.open().filter(
            destination=OuterRef("destination"), subject=OuterRef("subject"), pk__lt=OuterRef("pk")
        )
        return self.filter(~Exists(earlier))

    def due(self, now: datetime) -> DeliveryQuerySet:
        """Keep what may be tried now, also what a worker dropped: its lease has run out."""
        free = Q(state=State.WAITING, next_try_at__lte=now)
        dropped = Q(state=State.SENDING, leased_until__lte=now)
        return self.filter(free | dropped).first_in_line()

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from selfservice.correspondence.policy import visible_q
from selfservice.correspondence.rules.appointments import OPEN
from selfservice.correspondence.rules.parties import other

if TYPE_CHECKING:
    from datetime import datetime

    from portal.accounts.models import User


class CorrespondenceQuerySet(models.QuerySet):
    """Verbs over what belongs to the conversation of a dossier."""

    def visible_to(self, user: User) -> CorrespondenceQuerySet:
        """Keep only what `user` may see."""
        return self.filter(visible_q(user))


class MessageQuerySet(CorrespondenceQuerySet):
    """Verbs over messages."""

    def unread_by(self, party: str) -> MessageQuerySet:
        """Keep what the other side wrote and `party` has not read."""
        return self.filter(read_at=None, party=other(party))


class AppointmentQuerySet(CorrespondenceQuerySet):
    """Verbs over appointments."""

    def open_from(self, moment: datetime) -> AppointmentQuerySet:
        """Keep what was not cancelled and starts after `moment`."""
        return self.filter(state__in=OPEN, starts_at__gte=moment)

    def with_people(self) -> AppointmentQuerySet:
        """Fetch in one query what lists and details show."""
        return self.select_related(
            "dossier__resident__user",
            "dossier__team",
            "dossier__current_casusregisseur__profile",
        )

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q

from selfservice.correspondence.policy import visible_q
from selfservice.correspondence.rules.appointments import OPEN
from selfservice.correspondence.rules.parties import Party, other

if TYPE_CHECKING:
    from datetime import datetime

    from portal.accounts.models import User


def waiting_q(user: User, path: str = "") -> Q:
    """Return the filter on messages of residents that wait for `user`.

    Those that nobody read, and for the casusregisseur those that only a stand-in read: who comes
    back sees what was said meanwhile. path: from the filtered model to its message.
    """
    dossier = "" if path else "dossier__"
    nobody = Q(**{f"{path}read_at": None})
    own = Q(**{f"{path}guide_read_at": None, f"{dossier}current_casusregisseur_id": user.pk})
    return Q(**{f"{path}party": Party.RESIDENT}) & (nobody | own)


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

    def waiting_for(self, user: User) -> MessageQuerySet:
        """Keep what residents wrote and the colleague `user` still has to read."""
        return self.filter(waiting_q(user))


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

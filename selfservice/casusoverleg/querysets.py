from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from selfservice.casusoverleg.policy import visible_q

if TYPE_CHECKING:
    from portal.accounts.models import User


class MinutesQuerySet(models.QuerySet):
    """Verbs over minutes."""

    def visible_to(self, user: User) -> MinutesQuerySet:
        """Keep only the minutes that `user` may see."""
        return self.filter(visible_q(user))

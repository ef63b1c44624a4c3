from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from selfservice.dossiers.policy import visible_q

if TYPE_CHECKING:
    from portal.accounts.models import User


class DossierQuerySet(models.QuerySet):
    """Verbs over dossiers."""

    def visible_to(self, user: User) -> DossierQuerySet:
        """Keep only the dossiers that `user` may see."""
        return self.filter(visible_q(user))

    def with_people(self) -> DossierQuerySet:
        """Fetch in one query all that a card or list shows."""
        return self.select_related(
            "resident__user",
            "resident__municipality__region",
            "team",
            "current_casusregisseur__profile",
        )

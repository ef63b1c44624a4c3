from typing import Any

from django.db import models

from content.faq import policy


class EntryQuerySet(models.QuerySet):
    """Entries by who may read them."""

    def public(self) -> "EntryQuerySet":
        """What everybody may read."""
        return self.filter(policy.public_q())

    def published(self) -> "EntryQuerySet":
        """What members of staff may read."""
        return self.filter(live=True)

    def visible_to(self, user: Any) -> "EntryQuerySet":
        """What `user` may read."""
        return self.filter(policy.visible_q(user))

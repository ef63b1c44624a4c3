from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from selfservice.eerste_vragen.policy import visible_q
from selfservice.eerste_vragen.rules.states import State

if TYPE_CHECKING:
    from portal.accounts.models import User


class FirstQuestionQuerySet(models.QuerySet):
    """Verbs over first questions."""

    def visible_to(self, user: User) -> FirstQuestionQuerySet:
        """Keep only what lies in an inbox of `user`."""
        return self.filter(visible_q(user))

    def open(self) -> FirstQuestionQuerySet:
        """Keep what still waits for the team."""
        return self.exclude(state=State.HANDLED)

    def handled(self) -> FirstQuestionQuerySet:
        """Keep what is done."""
        return self.filter(state=State.HANDLED)

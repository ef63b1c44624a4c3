from datetime import date
from typing import Any, Self

from django.db import models

from selfservice.plans.rules.states import VersionState


class FrozenText(Exception):
    """Somebody tried to change the text of a version that was proposed."""


class FrozenQuerySet(models.QuerySet):
    """Keeps bulk changes away from text that may be frozen; state and progress pass."""

    def update(self, **values: Any) -> int:
        if set(values) & set(self.model.TEXT_FIELDS):
            raise FrozenText("Change the text of a plan row by row, through its service.")
        return super().update(**values)

    def delete(self) -> tuple[int, dict[str, int]]:
        if self.exclude(**{self.model.STATE_LOOKUP: VersionState.DRAFT}).exists():
            raise FrozenText("A proposed plan cannot be removed.")
        return super().delete()


class PlanVersionQuerySet(FrozenQuerySet):
    """Verbs over versions."""

    def draft(self) -> Self:
        """Keep the version that is being written."""
        return self.filter(state=VersionState.DRAFT)

    def shown(self) -> Self:
        """Keep what the resident may read: all but drafts."""
        return self.exclude(state=VersionState.DRAFT)

    def current(self) -> Self:
        """Keep the versions that matter now: the one in force and the one that waits."""
        return self.filter(state__in=(VersionState.PROPOSED, VersionState.ACCEPTED))

    def telling(self) -> Self:
        """Keep what says where a plan stands: the current versions, what was declined or ended."""
        return self.exclude(state__in=(VersionState.DRAFT, VersionState.SUPERSEDED))

    def with_text(self) -> Self:
        """Fetch goals and steps along, in two more queries however many there are."""
        return self.prefetch_related("goals__steps").select_related("proposed_by", "accepted_by")


class TakeoverQuerySet(models.QuerySet):
    """Verbs over takeovers."""

    def running(self, today: date) -> Self:
        """Keep those in which the casusregisseur has the regie on `today`; the last day is out."""
        return self.filter(starts_on__lte=today, ends_on__gt=today, returned_at=None)

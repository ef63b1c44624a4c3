from datetime import date, timedelta
from typing import Self

from django.db import models
from django.db.models import F, Q

from portal.accounts.models.user import User
from portal.core import clock
from portal.core.models.base import Timestamped

# How long before it starts an absence is told to residents.
TOLD_AHEAD = timedelta(days=14)


class AbsenceQuerySet(models.QuerySet):
    """Verbs over absences. Both days count: from and until are days of absence."""

    def running(self, on: date | None = None) -> Self:
        """Keep what runs on `on`, by default today, with a stand-in who still works here."""
        day = on or clock.today()
        return self.filter(starts_on__lte=day, ends_on__gte=day, stand_in__is_active=True)

    def not_over(self) -> Self:
        """Keep what runs or still comes."""
        return self.filter(ends_on__gte=clock.today())


class Absence(Timestamped):
    """When a colleague is away and who stands in. Why somebody is away is nobody's business.

    PROTECT: an account that ends takes no history along.
    """

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="absences")
    starts_on = models.DateField("eerste dag")
    ends_on = models.DateField("laatste dag")
    stand_in = models.ForeignKey(
        User, verbose_name="vervanger", on_delete=models.PROTECT, related_name="stands_in"
    )
    planned_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="planned_absences"
    )

    objects = AbsenceQuerySet.as_manager()

    class Meta:
        ordering = ["starts_on", "pk"]
        verbose_name = "afwezigheid"
        verbose_name_plural = "afwezigheid"
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="absence_ends_after_start"
            ),
            models.CheckConstraint(
                condition=~Q(stand_in=F("user")), name="nobody_stands_in_for_themselves"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} afwezig van {self.starts_on} tot en met {self.ends_on}"

    @property
    def is_running(self) -> bool:
        """Whether the colleague is away today."""
        return self.starts_on <= clock.today() <= self.ends_on

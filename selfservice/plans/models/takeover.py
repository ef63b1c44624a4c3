from django.conf import settings
from django.db import models
from django.db.models import F, Q

from portal.core import clock
from selfservice.dossiers.models import Dossier
from selfservice.plans.querysets import TakeoverQuerySet


class Takeover(models.Model):
    """The casusregisseur has the regie for a while, because the resident is not able to (P5).

    It ends by itself: nothing has to run on `ends_on`, the date alone decides.
    """

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="takeovers")
    why = models.TextField("waarom de inwoner het nu niet kan")
    starts_on = models.DateField("van", default=clock.today)
    ends_on = models.DateField("weer bij de inwoner op")
    consulted_on = models.DateField("overlegd op", null=True, blank=True)
    consultation = models.TextField("overleg in het sociaal team", blank=True)
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="takeovers"
    )
    returned_at = models.DateTimeField("eerder terug op", null=True, blank=True)
    returned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="returned_takeovers",
    )

    objects = TakeoverQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_on", "-pk"]
        verbose_name = "overname van de regie"
        verbose_name_plural = "overnames van de regie"
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gt=F("starts_on")), name="takeover_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(returned_at=None, returned_by=None)
                | Q(returned_at__isnull=False, returned_by__isnull=False),
                name="returned_has_when_and_who",
            ),
            models.CheckConstraint(
                condition=Q(consulted_on=None, consultation="")
                | Q(consulted_on__isnull=False) & ~Q(consultation=""),
                name="consulted_has_when_and_what",
            ),
        ]

    def __str__(self) -> str:
        return f"Overname tot {self.ends_on}"

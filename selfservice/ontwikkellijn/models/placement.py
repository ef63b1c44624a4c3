from django.conf import settings
from django.db import models
from django.db.models import F, Q

from portal.core import clock
from selfservice.dossiers.models import Dossier
from selfservice.ontwikkellijn.models.line import Stage


class Placement(models.Model):
    """Where a resident is on the line, from when until when, and why (P11). Never overwritten."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="placements")
    stage = models.ForeignKey(Stage, on_delete=models.PROTECT, related_name="placements")
    # What the resident works towards; without it the next stage of the line.
    aim = models.ForeignKey(
        Stage, on_delete=models.PROTECT, null=True, blank=True, related_name="aimed_at"
    )
    started_on = models.DateField("sinds", default=clock.today)
    ended_on = models.DateField("tot", null=True, blank=True)
    reason = models.TextField("waarom deze plek past")
    placed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="placements_made"
    )

    class Meta:
        ordering = ["-started_on", "-pk"]
        verbose_name = "plaatsing op de ontwikkellijn"
        verbose_name_plural = "plaatsingen op de ontwikkellijn"
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"], condition=Q(ended_on=None), name="one_current_placement"
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("started_on")),
                name="placement_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(aim=None) | ~Q(aim=F("stage")), name="aim_is_another_stage"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.stage} sinds {self.started_on}"

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from selfservice.dossiers.models.dossier import Dossier


class Assignment(models.Model):
    """The history of who was casusregisseur, from when until when and why (P4)."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="assignments")
    casusregisseur = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="assignments"
    )
    started_on = models.DateField("van")
    ended_on = models.DateField("tot", null=True, blank=True)
    reason = models.TextField("reden")
    ended_because = models.TextField("waarom gestopt", blank=True)
    consultation = models.TextField("overleg in het sociaal team", blank=True)

    class Meta:
        ordering = ["-started_on", "-pk"]
        verbose_name = "toewijzing"
        verbose_name_plural = "toewijzingen"
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"], condition=Q(ended_on=None), name="one_current_assignment"
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("started_on")),
                name="assignment_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.casusregisseur} vanaf {self.started_on}"

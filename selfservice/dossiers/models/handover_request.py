from django.conf import settings
from django.db import models
from django.db.models import Q

from portal.core import clock
from selfservice.dossiers.models.dossier import Dossier


class HandoverRequest(models.Model):
    """Somebody asks the sociaal team for another casusregisseur; the team decides (P4)."""

    class Outcome(models.TextChoices):
        HANDED_OVER = "overgedragen", "overgedragen"
        STAYS = "blijft", "de casusregisseur blijft"
        ENDED = "gestopt", "de begeleiding is gestopt"
        WITHDRAWN = "ingetrokken", "de vraag is ingetrokken"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="handover_requests")
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="handover_requests"
    )
    asked_at = models.DateTimeField("gevraagd op", default=clock.now)
    reason = models.TextField("waarom", blank=True)
    settled_at = models.DateTimeField("besproken op", null=True, blank=True)
    outcome = models.CharField("uitkomst", max_length=15, choices=Outcome.choices, blank=True)

    class Meta:
        ordering = ["asked_at", "pk"]
        verbose_name = "vraag om overdracht"
        verbose_name_plural = "vragen om overdracht"
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"], condition=Q(settled_at=None), name="one_open_handover_request"
            ),
            models.CheckConstraint(
                condition=Q(settled_at=None, outcome="")
                | Q(settled_at__isnull=False) & ~Q(outcome=""),
                name="settled_request_has_outcome",
            ),
        ]

    def __str__(self) -> str:
        return f"Vraag om overdracht van {self.dossier}"

from django.db import models

from portal.core.models.base import Timestamped
from selfservice.dossiers.models import Dossier


class Plan(Timestamped):
    """The plan of one resident, who is its owner; what it says is in its versions."""

    dossier = models.OneToOneField(Dossier, on_delete=models.PROTECT, related_name="plan")

    class Meta:
        verbose_name = "plan"
        verbose_name_plural = "plannen"

    def __str__(self) -> str:
        return f"Plan bij {self.dossier}"

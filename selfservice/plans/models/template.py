from django.conf import settings
from django.db import models

from portal.core.models import Team
from portal.core.models.base import Timestamped
from selfservice.plans.rules.templates import ROUTE_TEXT


class PlanTemplate(Timestamped):
    """A team's own words to start a plan with, for one route; the shipped ones are files."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="plan_templates")
    route = models.CharField("route", max_length=20, choices=list(ROUTE_TEXT.items()))
    text = models.JSONField("tekst")
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="plan_templates"
    )

    class Meta:
        ordering = ["route"]
        verbose_name = "sjabloon voor een plan"
        verbose_name_plural = "sjablonen voor een plan"
        constraints = [
            models.UniqueConstraint(fields=["team", "route"], name="one_template_per_route")
        ]

    def __str__(self) -> str:
        return f"{self.get_route_display()}, {self.team}"

from django.db import models
from django.db.models import Q

from portal.core.models import Municipality
from selfservice.aanvragen.models.aanvraag import Aanvraag, all_or_none
from selfservice.aanvragen.models.request_type import RequestType


class Measured(models.Model):
    """What the figures count of one aanvraag: months and days, no person, no answer.

    Kept beside the aanvraag so that figures stay when a dossier is removed, and so that a year of
    100,000 is counted from an index. lead_days: calendar days from receipt to decision; net_days:
    without the days the clock stood still (Awb 4:15); in_time: on or before the date of then.
    """

    aanvraag = models.OneToOneField(
        Aanvraag, on_delete=models.SET_NULL, null=True, related_name="measured"
    )
    request_type = models.ForeignKey(RequestType, on_delete=models.PROTECT, related_name="+")
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    filed_year = models.PositiveSmallIntegerField("jaar van ontvangst")
    filed_month = models.PositiveSmallIntegerField("maand van ontvangst")
    decided_year = models.PositiveSmallIntegerField("jaar van het besluit", null=True)
    decided_month = models.PositiveSmallIntegerField("maand van het besluit", null=True)
    lead_days = models.PositiveIntegerField("doorlooptijd in dagen", null=True)
    net_days = models.PositiveIntegerField("zonder stilstand, in dagen", null=True)
    in_time = models.BooleanField("binnen de termijn", null=True)
    reported_year = models.PositiveSmallIntegerField("jaar van terugmelding", null=True)
    reported_month = models.PositiveSmallIntegerField("maand van terugmelding", null=True)

    class Meta:
        verbose_name = "telling"
        verbose_name_plural = "tellingen"
        indexes = [
            models.Index(
                fields=["municipality", "filed_year", "filed_month", "request_type"],
                name="measured_filed",
            ),
            models.Index(
                fields=["municipality", "decided_year", "decided_month", "lead_days", "in_time"],
                name="measured_decided",
            ),
            models.Index(fields=["municipality", "reported_year"], name="measured_reported"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=all_or_none(
                    "decided_year", "decided_month", "lead_days", "net_days", "in_time"
                ),
                name="measured_decided_with_days",
            ),
            models.CheckConstraint(
                condition=all_or_none("reported_year", "reported_month"),
                name="measured_reported_in_month",
            ),
            models.CheckConstraint(
                condition=Q(net_days=None) | Q(net_days__lte=models.F("lead_days")),
                name="measured_net_not_longer",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.request_type_id}, {self.filed_year}-{self.filed_month:02}"

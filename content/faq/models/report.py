from django.conf import settings
from django.db import models
from django.db.models import Q

from content.faq.models.entry import Entry
from content.faq.querysets import ReportQuerySet
from content.faq.rules.reports import KIND_TEXT, OUTCOME_TEXT
from portal.core import clock


class Report(models.Model):
    """A colleague says that an answer is wrong or does not help, with the passage."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="reports")
    kind = models.CharField("wat is er", max_length=20, choices=list(KIND_TEXT.items()))
    passage = models.TextField("om welke zin gaat het", blank=True)
    remark = models.TextField("toelichting")
    at = models.DateTimeField("gemeld op", default=clock.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="faq_reports"
    )
    outcome = models.CharField(
        "uitkomst", max_length=20, choices=list(OUTCOME_TEXT.items()), blank=True
    )
    reply = models.TextField("antwoord aan de melder", blank=True)
    settled_at = models.DateTimeField("afgehandeld op", null=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )

    # True while something happened that the reporter has not seen.
    unread = models.BooleanField("nieuws voor de melder", default=False)

    objects = ReportQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = "melding"
        verbose_name_plural = "meldingen"
        constraints = [
            models.CheckConstraint(
                condition=Q(settled_at=None, settled_by=None, outcome="")
                | Q(settled_at__isnull=False, settled_by__isnull=False) & ~Q(outcome=""),
                name="faq_report_settled_by_someone",
            )
        ]

    def __str__(self) -> str:
        return f"{self.entry}: {self.get_kind_display()}"


class Helpful(models.Model):
    """How many residents said on a day that an answer helped, or did not. Nothing about them."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="helpful")
    day = models.DateField("dag")
    yes = models.PositiveIntegerField("ja", default=0)
    no = models.PositiveIntegerField("nee", default=0)

    class Meta:
        verbose_name = "oordeel van inwoners"
        verbose_name_plural = "oordelen van inwoners"
        constraints = [models.UniqueConstraint(fields=["entry", "day"], name="faq_helpful_once")]

    def __str__(self) -> str:
        return f"{self.entry}, {self.day}"

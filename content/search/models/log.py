from django.db import models

from portal.core.clock import now


class SearchLog(models.Model):
    """A search as it ended. No account and no person: only what was asked and what was opened."""

    at = models.DateTimeField("moment", default=now, db_index=True)
    query = models.CharField("gezocht op", max_length=200)
    scope = models.CharField("wie zocht", max_length=10)
    count = models.PositiveIntegerField("aantal gevonden")
    opened = models.CharField("geopend", max_length=120, blank=True)
    unanswered = models.BooleanField("geen antwoord", default=False)

    class Meta:
        ordering = ["-at"]
        verbose_name = "zoekopdracht"
        verbose_name_plural = "zoekopdrachten"
        indexes = [models.Index(fields=["opened", "-at"], name="search_log_opened")]

    def __str__(self) -> str:
        return self.query

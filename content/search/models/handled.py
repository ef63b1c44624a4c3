from django.conf import settings
from django.db import models

from content.search.rules.failed import DONE_TEXT
from portal.core.clock import now


class Handled(models.Model):
    """That somebody did something about searches that failed, and what.

    Covers every search that means the same as `query`, as far as it was asked before `at`.
    """

    query = models.CharField("gezocht op", max_length=200)
    at = models.DateTimeField("afgehandeld op", default=now, db_index=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="door", on_delete=models.PROTECT, related_name="+"
    )
    done = models.CharField("wat is er gedaan", max_length=20, choices=list(DONE_TEXT.items()))
    note = models.CharField("toelichting", max_length=200, blank=True)

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = "afgehandelde zoekopdracht"
        verbose_name_plural = "afgehandelde zoekopdrachten"

    def __str__(self) -> str:
        return self.query

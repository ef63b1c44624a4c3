from django.conf import settings
from django.db import models

from content.faq.models.entry import Entry


class ShelfItem(models.Model):
    """An entry that one colleague opened lately, or keeps at hand."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="van", on_delete=models.CASCADE, related_name="+"
    )
    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="+")
    opened_at = models.DateTimeField("geopend op", null=True)
    pinned_at = models.DateTimeField("vastgezet op", null=True)

    class Meta:
        ordering = ["-opened_at"]
        verbose_name = "antwoord bij de hand"
        verbose_name_plural = "antwoorden bij de hand"
        constraints = [
            models.UniqueConstraint(fields=["user", "entry"], name="faq_shelf_once"),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.entry}"

from django.db import models

from content.faq.models.entry import Entry


class Used(models.Model):
    """How often colleagues opened an entry on a day. Nothing about who."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="used")
    day = models.DateField("dag")
    count = models.PositiveIntegerField("aantal", default=0)

    class Meta:
        verbose_name = "gebruik van een antwoord"
        verbose_name_plural = "gebruik van antwoorden"
        constraints = [models.UniqueConstraint(fields=["entry", "day"], name="faq_used_once")]

    def __str__(self) -> str:
        return f"{self.entry}, {self.day}"

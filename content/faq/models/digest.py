from django.conf import settings
from django.db import models


class Digest(models.Model):
    """That somebody got the mail of a week, so that nobody gets it twice."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="wie", on_delete=models.CASCADE, related_name="+"
    )
    week = models.DateField("maandag van de week")

    class Meta:
        verbose_name = "weekoverzicht"
        verbose_name_plural = "weekoverzichten"
        constraints = [models.UniqueConstraint(fields=["user", "week"], name="faq_digest_once")]

    def __str__(self) -> str:
        return f"{self.user} {self.week}"

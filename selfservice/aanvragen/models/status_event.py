from django.db import models

from portal.core.clock import now
from selfservice.aanvragen.models.aanvraag import Aanvraag
from selfservice.aanvragen.rules.states import STATE_TEXT


class StatusEvent(models.Model):
    """One step in the history of an aanvraag. Names are copied: they outlive the account."""

    aanvraag = models.ForeignKey(Aanvraag, on_delete=models.PROTECT, related_name="events")
    at = models.DateTimeField(default=now)
    action = models.CharField("wat", max_length=20)
    state = models.CharField("stand erna", max_length=15, choices=list(STATE_TEXT.items()))
    actor_kind = models.CharField(max_length=10)
    actor_name = models.CharField("door wie", max_length=150)
    note = models.TextField("toelichting voor de inwoner", blank=True)

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = "gebeurtenis"
        verbose_name_plural = "gebeurtenissen"

    def __str__(self) -> str:
        return f"{self.aanvraag}: {self.action}"

import uuid
from enum import StrEnum
from typing import Any

from django.conf import settings
from django.db import models

from portal.core import clock


class State(StrEnum):
    """Where an import stands."""

    SHOWN = "getoond"
    RUNNING = "bezig"
    DONE = "klaar"


STATE_TEXT: dict[str, str] = {
    State.SHOWN: "Nog niet uitgevoerd",
    State.RUNNING: "Bezig",
    State.DONE: "Klaar",
}


class Import(models.Model):
    """A file that somebody wants in the vraagbaak: what was shown of it, and how far it is."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="door",
        on_delete=models.SET_NULL,
        related_name="+",
        null=True,
    )
    at = models.DateTimeField("op", default=clock.now, db_index=True)
    file_name = models.CharField("bestand", max_length=200)
    note = models.CharField("wat is er gewijzigd?", max_length=200)
    publish = models.BooleanField("meteen in de vraagbaak", default=False)
    topic = models.SlugField("onderwerp voor nieuwe vragen", blank=True)
    state = models.CharField("stand", max_length=10, default=State.SHOWN)
    given = models.JSONField("gelezen", default=dict)
    lines = models.JSONField("uit te voeren", default=list)
    digest = models.CharField("kenmerk van wat getoond is", max_length=64)
    total = models.PositiveIntegerField("aantal", default=0)
    done = models.PositiveIntegerField("gedaan", default=0)
    left_out: Any = models.JSONField("niet uitgevoerd", default=list)
    finished_at = models.DateTimeField("klaar op", null=True)

    class Meta:
        ordering = ["-at"]
        verbose_name = "invoer van een bestand"
        verbose_name_plural = "invoer van bestanden"

    def __str__(self) -> str:
        return self.file_name

    @property
    def state_text(self) -> str:
        return STATE_TEXT[self.state]

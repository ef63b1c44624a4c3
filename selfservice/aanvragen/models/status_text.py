from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel
from wagtail.models import PreviewableMixin

from portal.core.models.base import Timestamped
from selfservice.aanvragen.rules.status_texts import TEXTS, example_of, problems_in


class StatusText(PreviewableMixin, Timestamped):
    """A sentence about where an aanvraag stands, as the editors want it. None: the default."""

    key = models.CharField(
        "waar",
        max_length=30,
        unique=True,
        choices=[(key, text.about) for key, text in TEXTS.items()],
    )
    text = models.CharField("tekst", max_length=300)

    panels = [FieldPanel("key"), FieldPanel("text")]

    class Meta:
        ordering = ["key"]
        verbose_name = "statustekst"
        verbose_name_plural = "statusteksten"

    def __str__(self) -> str:
        return self.get_key_display()

    def clean(self) -> None:
        problems = problems_in(self.key, self.text)
        if problems:
            raise ValidationError({"text": problems})

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "mijn/aanvragen/status_preview.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        return {"sentence": example_of(self.key, self.text), "request": request}

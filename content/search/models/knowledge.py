"""What editors teach the search. Live on save (signals.py)."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Lower
from wagtail.admin.panels import FieldPanel


class Synonym(models.Model):
    """What people say, and the words of the field that mean the same."""

    said = models.CharField(
        "wat mensen zeggen",
        max_length=100,
        help_text="Eén woord of een paar woorden. Bijvoorbeeld: rood staan.",
    )
    means = models.CharField(
        "wat wij ermee bedoelen",
        max_length=300,
        help_text="Een of meer vakwoorden, met komma's ertussen. Bijvoorbeeld: schulden.",
    )
    panels = [FieldPanel("said"), FieldPanel("means")]

    class Meta:
        ordering = ["said"]
        verbose_name = "synoniem"
        verbose_name_plural = "synoniemen"
        constraints = [
            models.UniqueConstraint(
                Lower("said"),
                name="synonym_once",
                violation_error_message="Dit staat al in de lijst.",
            )
        ]

    def __str__(self) -> str:
        return self.said

    @property
    def meanings(self) -> list[str]:
        """The field terms apart."""
        return [phrase.strip() for phrase in self.means.split(",") if phrase.strip()]


class DomainWord(models.Model):
    """A word that stands inside longer ones, so that the search can take those apart."""

    word = models.CharField(
        "woord",
        max_length=30,
        unique=True,
        validators=[RegexValidator(r"^[a-z]{3,30}$", "Gebruik 3 tot 30 kleine letters.")],
        help_text="Enkelvoud, kleine letters. Bijvoorbeeld: toeslag (staat in huurtoeslag).",
    )
    panels = [FieldPanel("word")]

    class Meta:
        ordering = ["word"]
        verbose_name = "deelwoord"
        verbose_name_plural = "deelwoorden"

    def __str__(self) -> str:
        return self.word

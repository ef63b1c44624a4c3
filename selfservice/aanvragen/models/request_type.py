from functools import cached_property
from typing import Any

from django.db import models
from django.db.models import Q

from portal.core.models.base import Timestamped
from selfservice.aanvragen.querysets import VersionQuerySet
from selfservice.aanvragen.rules.definition import parse
from selfservice.aanvragen.rules.promises import DECISION
from selfservice.aanvragen.rules.questions import Definition
from selfservice.aanvragen.rules.routing import PLACE_TEXT, Place
from selfservice.aanvragen.rules.variants import variants_in


class Published(Exception):
    """Somebody tried to change or remove a version that people may already have used."""


class RequestType(Timestamped):
    """Something a resident can ask for. What is asked is in its versions."""

    class Audience(models.TextChoices):
        KNOWN = "bekend", "inwoners met een dossier"
        EVERYONE = "iedereen", "iedereen"

    slug = models.SlugField(unique=True)
    title = models.CharField("naam", max_length=80)
    button = models.CharField("tekst op de startknop", max_length=80, blank=True)
    active = models.BooleanField("kan worden aangevraagd", default=True)
    # Set: nobody can send it any more, drafts included; they read this reason and keep their work.
    stopped = models.CharField("waarom hij is gestopt", max_length=300, blank=True)
    destination = models.CharField(
        "bestemming", max_length=20, choices=list(PLACE_TEXT.items()), default=Place.WERKLEERBEDRIJF
    )
    audience = models.CharField(
        "voor wie", max_length=10, choices=Audience.choices, default=Audience.KNOWN
    )

    # Of the definition that came with the product, to tell an update from an editor's change.
    shipped_digest = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        ordering = ["title"]
        verbose_name = "soort aanvraag"
        verbose_name_plural = "soorten aanvragen"

    def __str__(self) -> str:
        return self.title


class RequestTypeVersion(Timestamped):
    """What is asked and told, numbered. Once published it never changes: people rely on it."""

    request_type = models.ForeignKey(RequestType, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField("versie")
    definition = models.JSONField("inhoud")
    published_at = models.DateTimeField("gepubliceerd op", null=True, blank=True)
    # Copied from the definition, so that lists know it without reading all of it.
    promise = models.CharField("wat de inwoner krijgt", max_length=10, default=DECISION.key)

    objects = VersionQuerySet.as_manager()

    class Meta:
        ordering = ["request_type", "-number"]
        verbose_name = "versie van een soort aanvraag"
        verbose_name_plural = "versies van soorten aanvragen"
        constraints = [
            models.UniqueConstraint(fields=["request_type", "number"], name="version_number_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="version_number_from_one"),
        ]

    def __str__(self) -> str:
        return f"{self.request_type}, versie {self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self._refuse_when_published()
        self.promise = self.definition.get("promise", DECISION.key)
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        self._refuse_when_published()
        return super().delete(*args, **kwargs)

    @cached_property
    def content(self) -> Definition:
        """The definition, parsed; raises InvalidDefinition when a draft is not right yet."""
        return parse(self.definition)

    def content_for(self, municipality: str) -> Definition:
        """Return the definition in the variant of a gemeente, else the base."""
        if not self.variant_for(municipality):
            return self.content
        if municipality not in self._variants:
            self._variants[municipality] = parse(self.definition, municipality)
        return self._variants[municipality]

    def variant_for(self, municipality: str) -> str:
        """Return the slug of the variant that holds in a gemeente; empty for the base."""
        return municipality if municipality in variants_in(self.definition) else ""

    @cached_property
    def _variants(self) -> dict[str, Definition]:
        return {}

    def _refuse_when_published(self) -> None:
        stored = type(self).objects.filter(pk=self.pk, published_at__isnull=False)
        if self.pk is not None and stored.exists():
            raise Published(f"{self} is published; make a new version.")

from typing import Any

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.http import HttpRequest
from modelcluster.models import ClusterableModel
from wagtail.fields import RichTextField
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    WorkflowMixin,
)

from content.faq.models.topic import Topic
from content.faq.querysets import EntryQuerySet
from content.faq.rules import review, texts
from portal.core import clock
from portal.core.models import Team
from portal.core.models.base import Timestamped

FEATURES = ["h3", "bold", "ul", "ol", "link", "document-link"]


class Entry(
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    Timestamped,
    ClusterableModel,
):
    """A question with its answer: one for everybody, with a note for staff beside it.

    Edited in the CMS. Its publish signals put it in the search index (signals.py).
    """

    class Audience(models.TextChoices):
        EVERYONE = "everyone", "iedereen"
        STAFF = "staff", "alleen medewerkers"

    slug = models.SlugField("adres", max_length=80, unique=True)
    topic = models.ForeignKey(
        Topic, verbose_name="onderwerp", on_delete=models.PROTECT, related_name="entries"
    )
    question = models.CharField("vraag", max_length=200)
    answer = models.TextField("kort antwoord")
    details = RichTextField("toelichting", features=FEATURES, blank=True)
    internal_note = models.TextField("alleen voor medewerkers", blank=True)
    audience = models.CharField(
        "voor wie", max_length=10, choices=Audience.choices, default=Audience.EVERYONE
    )
    keywords = models.TextField("trefwoorden", blank=True)
    entrypoint = models.CharField("knop naar een aanvraag", max_length=60, blank=True)
    owner = models.ForeignKey(
        Team,
        verbose_name="eigenaar",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    verified_on = models.DateField("gecontroleerd op", default=clock.today)
    review_months = models.PositiveSmallIntegerField(
        "controleren na",
        choices=[(6, "6 maanden (bedragen en normen)"), (12, "12 maanden")],
        default=12,
    )
    verify_by = models.DateField("controleren voor", editable=False, db_index=True)
    sources = models.TextField("bronnen", blank=True)
    shipped_digest = models.CharField(max_length=64, blank=True, editable=False)
    shipped_revision = models.ForeignKey(
        "wagtailcore.Revision",
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
    )
    _revisions = GenericRelation("wagtailcore.Revision", related_query_name="faq_entry")
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="faq_entry",
        for_concrete_model=False,
    )

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering = ["topic__order", "question"]
        verbose_name = "vraag en antwoord"
        verbose_name_plural = "vragen en antwoorden"

    def __str__(self) -> str:
        return self.question

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.verify_by = review.verify_by(self.verified_on, self.review_months)
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """Address of the public page."""
        return f"/vraagbaak/{self.slug}/"

    @property
    def staff_url(self) -> str:
        """Address on the werkplek."""
        return f"/werkplek/vraagbaak/{self.slug}/"

    @property
    def keyword_list(self) -> list[str]:
        return texts.one_per_line(self.keywords)

    @property
    def source_list(self) -> list[str]:
        return texts.one_per_line(self.sources)

    @property
    def trust(self) -> review.Trust:
        """How far the answer can be trusted today."""
        return review.trust(self.verify_by, clock.today())

    @property
    def is_for_staff(self) -> bool:
        return self.audience == self.Audience.STAFF

    @property
    def is_untouched(self) -> bool:
        """Return whether nobody changed or retired the entry since it was loaded as shipped."""
        return (
            self.live
            and self.shipped_revision_id is not None
            and self.latest_revision_id == self.shipped_revision_id
        )

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "faq/preview.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        """Show what is being typed, as the public page and the note beside it."""
        variants = sorted(self.variants.all(), key=lambda variant: variant.municipality.name)
        return {"entry": self, "own_variant": None, "variants": variants, "request": request}

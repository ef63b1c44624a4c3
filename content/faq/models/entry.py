from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.core.validators import MaxValueValidator, MinValueValidator
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

from content.blocks.richtext import FEATURES
from content.faq.models import reading
from content.faq.models.topic import Topic
from content.faq.querysets import EntryQuerySet
from content.faq.rules import keywords, review
from content.faq.rules.audience import AUDIENCE_TEXT, Audience
from portal.core import clock
from portal.core.models import Team
from portal.ui.municipalities import COOKIE_NAME

# Belongs to the entry as a whole: an older or newer draft must not undo it.
NOT_IN_REVISIONS = ("verified_on", "verified_by_id", "verify_by")


class Entry(
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    ClusterableModel,
):
    """A question with its answer: short and speakable first, then all of it."""

    slug = models.SlugField("adres", max_length=100, unique=True)
    question = models.CharField(
        "vraag", max_length=200, help_text="Zoals een inwoner het zou vragen."
    )
    topic = models.ForeignKey(
        Topic, verbose_name="onderwerp", on_delete=models.PROTECT, related_name="entries"
    )
    answer = models.TextField(
        "kort antwoord",
        max_length=700,
        help_text="Twee tot vier korte zinnen, om voor te lezen aan de telefoon.",
    )
    details = RichTextField("uitleg", features=FEATURES, blank=True)
    internal_note = models.TextField(
        "alleen voor medewerkers",
        blank=True,
        help_text="Wat een collega moet weten en een inwoner niet. Komt nooit op de website.",
    )
    audience = models.CharField(
        "voor wie", max_length=10, choices=list(AUDIENCE_TEXT.items()), default=Audience.EVERYONE
    )
    keywords = models.TextField(
        "zoekwoorden",
        blank=True,
        help_text="Woorden die bellers gebruiken, elk op een eigen regel. Zo veel als u wilt.",
    )
    entrypoint = models.CharField("startknop", max_length=60, blank=True)
    owner_team = models.ForeignKey(
        Team,
        verbose_name="eigenaar (team)",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="eigenaar (persoon)",
        on_delete=models.SET_NULL,
        related_name="+",
        null=True,
        blank=True,
        limit_choices_to={"kind": "staff", "is_active": True},
    )
    review_months = models.PositiveSmallIntegerField(
        "nakijken na (maanden)",
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(24)],
        help_text="Leeg: de termijn van het onderwerp.",
    )
    has_amounts = models.BooleanField(
        "hangt af van bedragen of normen",
        default=False,
        help_text="Dan ook nakijken op 1 januari en 1 juli.",
    )
    change_note = models.CharField(
        "wat is er gewijzigd?", max_length=200, blank=True, help_text="Eén regel voor collega's."
    )

    verified_on = models.DateField("nagekeken op", null=True, editable=False)
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="nagekeken door",
        on_delete=models.SET_NULL,
        related_name="+",
        null=True,
        editable=False,
    )
    verify_by = models.DateField("nakijken voor", null=True, editable=False, db_index=True)

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
        ordering = ["topic__position", "question"]
        verbose_name = "vraag en antwoord"
        verbose_name_plural = "vragen en antwoorden"
        indexes = [models.Index(fields=["live", "audience"], name="faq_entry_readable")]

    def __str__(self) -> str:
        return self.question

    def save(self, *args: Any, **options: Any) -> None:
        """Save with the verify-by date that follows from the other fields."""
        self.set_verify_by()
        fields = options.get("update_fields")
        if fields and "verified_on" in fields:
            options["update_fields"] = {*fields, "verify_by"}
        super().save(*args, **options)

    def set_verify_by(self) -> None:
        """Work out until when the last check holds."""
        months = self.review_months or self.topic.review_months
        self.verify_by = self.verified_on and review.verify_by(
            self.verified_on, months, has_amounts=self.has_amounts
        )

    def with_content_json(self, content: dict[str, Any]) -> Entry:
        """Return the entry as a revision has it, checked when the entry itself was checked."""
        entry = super().with_content_json(content)
        for name in NOT_IN_REVISIONS:
            setattr(entry, name, getattr(self, name))
        return entry

    @property
    def keyword_list(self) -> tuple[str, ...]:
        """The search words apart."""
        return keywords.split(self.keywords)

    @property
    def is_public(self) -> bool:
        return self.live and self.audience == Audience.EVERYONE

    @property
    def trust(self) -> review.Trust:
        return review.trust(self.verified_on, self.verify_by, clock.today())

    @property
    def trust_text(self) -> str:
        return review.TRUST_TEXT[self.trust]

    @property
    def trust_tone(self) -> str:
        return review.TRUST_TONE[self.trust]

    def get_absolute_url(self) -> str:
        return f"/vraagbaak/{self.slug}/"

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "faq/entry.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        """Show a draft as the public would read it."""
        context = super().get_preview_context(request, mode_name)
        return context | reading.public_context(self, request.COOKIES.get(COOKIE_NAME))

import re
from typing import Any

from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.models import Page

from content.blocks.fields import BodyField, SourcesField
from content.pages import rendering
from content.pages.icons import Icon
from content.pages.panels import LanguagePanel

SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


class ContentPage(Page):
    """What every page has: the short version, a body, its sources and when it was checked."""

    summary = models.TextField(
        "in het kort",
        max_length=400,
        help_text="De korte versie bovenaan: één tot drie zinnen van hoogstens 20 woorden.",
    )
    icon = models.CharField("tekening", max_length=20, choices=Icon.choices, default=Icon.HELP)
    body = BodyField(verbose_name="inhoud", blank=True)
    sources = SourcesField(verbose_name="bronnen", blank=True)
    reviewed_on = models.DateField("nagekeken op", null=True, blank=True)

    intro_panels = ["summary"]
    content_panels = [
        *Page.content_panels,
        LanguagePanel(),
        *intro_panels,
        "body",
        MultiFieldPanel(["reviewed_on", "sources"], heading="Bronnen en datum"),
    ]
    promote_panels = [
        MultiFieldPanel(["slug", "search_description"], heading="Adres en zoekmachines"),
        FieldPanel("icon"),
    ]
    api_fields = [APIField(name) for name in ("summary", "icon", "body", "sources", "reviewed_on")]

    # No page behind a shared password: who may read it is a person with an account.
    private_page_options = ["login", "groups"]

    class Meta:
        abstract = True

    @property
    def teaser(self) -> str:
        """The first sentence of the short version; two when the first is a question."""
        sentences = SENTENCE_END.split(self.summary)
        return " ".join(sentences[:2] if sentences[0].endswith("?") else sentences[:1])

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the sections of the body and what they need, the trail, and the page's own texts."""
        context = super().get_context(request, *args, **kwargs)
        context |= rendering.body_context(self.body)
        context["breadcrumbs"] = rendering.trail(self, request)
        return context

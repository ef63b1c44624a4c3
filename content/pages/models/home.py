from typing import Any

from django.db import models
from django.http import HttpRequest
from wagtail.api import APIField

from content.pages.models.base import ContentPage
from content.pages.models.loopbaanplein import LoopbaanpleinPage
from content.pages.models.pieces import with_panels
from content.pages.models.theme import ThemePage


class HomePage(ContentPage):
    """The front page: two ways in, the themes, what is asked most."""

    lead = models.TextField("openingszin", max_length=300)

    content_panels = with_panels(ContentPage.content_panels, "lead", before="summary")
    api_fields = [APIField("lead"), *ContentPage.api_fields]
    template = "pages/home.html"
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "content_pages.ThemePage",
        "content_pages.MunicipalityIndexPage",
        "content_pages.LoopbaanpleinPage",
        "content_pages.PlainPage",
    ]
    max_count = 1

    class Meta:
        verbose_name = "voorpagina"
        verbose_name_plural = "voorpagina's"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the themes and the Loopbaanplein."""
        themes = ThemePage.objects.live().public().order_by("path").defer("body", "sources")
        square = LoopbaanpleinPage.objects.live().public().defer("body", "sources").first()
        return super().get_context(request) | {"themes": themes, "square": square}

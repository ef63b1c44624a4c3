from typing import Any

from django.db import models
from django.http import HttpRequest
from wagtail.api import APIField

from content.pages.models.base import ContentPage
from content.pages.models.pieces import with_panels
from portal.core import queries
from portal.core.models import Municipality


class MunicipalityPage(ContentPage):
    """A gemeente and its sociaal team, the front door for every first question (P1)."""

    municipality = models.OneToOneField(
        Municipality, verbose_name="gemeente", on_delete=models.PROTECT, related_name="+"
    )

    content_panels = with_panels(ContentPage.content_panels, "municipality", before="summary")
    api_fields = [APIField("municipality_slug"), *ContentPage.api_fields]
    template = "pages/municipality.html"
    parent_page_types = ["content_pages.MunicipalityIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = "gemeentepagina"
        verbose_name_plural = "gemeentepagina's"

    @property
    def municipality_slug(self) -> str:
        """Slug of the gemeente, as the API gives it."""
        return self.municipality.slug

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the team; on this page its gemeente goes before the one the visitor chose."""
        return super().get_context(request) | {
            "contact_slug": self.municipality.slug,
            "team": queries.sociaal_team(self.municipality),
        }

from typing import Any

from django.http import HttpRequest

from content.pages.models.base import ContentPage
from content.pages.models.information import InformationPage


class ThemePage(ContentPage):
    """A theme, with the information pages under it."""

    template = "pages/theme.html"
    parent_page_types = ["content_pages.HomePage"]
    subpage_types = ["content_pages.InformationPage"]
    page_description = "Een onderwerp in het menu, met de pagina's die erbij horen."

    class Meta:
        verbose_name = "thema"
        verbose_name_plural = "thema's"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the information pages."""
        pages = InformationPage.objects.child_of(self).live().public().defer("body", "sources")
        return super().get_context(request) | {"pages": pages}

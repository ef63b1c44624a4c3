from typing import Any

from django.http import HttpRequest

from content.pages.models.base import ContentPage


class InformationPage(ContentPage):
    """What something is, for whom, and what to do."""

    template = "pages/information.html"
    parent_page_types = ["content_pages.ThemePage"]
    subpage_types: list[str] = []
    page_description = "Uitleg over één regeling of vorm van hulp."

    class Meta:
        verbose_name = "informatiepagina"
        verbose_name_plural = "informatiepagina's"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the other pages of the theme."""
        siblings = InformationPage.objects.sibling_of(self, inclusive=False).live().public()
        return super().get_context(request) | {"siblings": siblings.defer("body", "sources")}

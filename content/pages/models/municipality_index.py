from typing import Any

from django.http import HttpRequest

from content.pages.models.base import ContentPage
from content.pages.models.municipality import MunicipalityPage
from portal.core import queries


class MunicipalityIndexPage(ContentPage):
    """The gemeenten, each with its sociaal team: where a visitor finds somebody to talk to."""

    template = "pages/municipality_index.html"
    parent_page_types = ["content_pages.HomePage"]
    subpage_types = ["content_pages.MunicipalityPage"]
    max_count = 1

    class Meta:
        verbose_name = "overzicht van gemeenten"
        verbose_name_plural = "overzichten van gemeenten"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add `places`: the page of each gemeente with its team."""
        pages = MunicipalityPage.objects.child_of(self).live().public().defer("body", "sources")
        teams = {team.municipality_id: team for team in queries.sociale_teams()}
        places = [(page, teams.get(page.municipality_id)) for page in pages]
        return super().get_context(request) | {"places": places}

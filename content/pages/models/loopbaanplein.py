from wagtail.api import APIField

from content.blocks.fields import PartnersField
from content.pages.models.base import ContentPage
from content.pages.models.pieces import with_panels


class LoopbaanpleinPage(ContentPage):
    """The Loopbaanplein: first thing who may report here directly, then its partners."""

    partners = PartnersField(verbose_name="partners", blank=True)

    content_panels = with_panels(ContentPage.content_panels, "partners", after="body")
    api_fields = [*ContentPage.api_fields, APIField("partners")]
    template = "pages/loopbaanplein.html"
    parent_page_types = ["content_pages.HomePage"]
    subpage_types: list[str] = []
    max_count = 1

    class Meta:
        verbose_name = "Loopbaanplein"
        verbose_name_plural = "Loopbaanplein"

from typing import Any

from wagtail.admin.panels import Panel

from content.pages.texts import PlacedFinding, page_findings

SHOWN = 8


class LanguagePanel(Panel):
    """Tells an editor which sentences are too long and which words are hard. It never blocks."""

    def __init__(self, heading: str = "Taalcontrole", **kwargs: Any) -> None:
        super().__init__(heading=heading, **kwargs)

    class BoundPanel(Panel.BoundPanel):
        """The check of the version that was saved last."""

        template_name = "pages/cms/language_panel.html"

        def is_shown(self) -> bool:
            """Nothing to say about a page that has not been saved yet."""
            return bool(self.instance.pk)

        def get_context_data(self, parent_context: dict | None = None) -> dict:
            """Add the first findings and how many more there are."""
            context = super().get_context_data(parent_context)
            found: list[PlacedFinding] = page_findings(self.instance)
            context |= {"findings": found[:SHOWN], "more": max(0, len(found) - SHOWN)}
            return context

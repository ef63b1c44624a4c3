from django.apps import AppConfig
from django.utils.module_loading import import_string


class SearchConfig(AppConfig):
    """The Dutch search."""

    name = "content.search"
    label = "content_search"
    verbose_name = "Zoeken"

    def ready(self) -> None:
        """Make what editors save live at once."""
        import_string("content.search.signals.connect")()

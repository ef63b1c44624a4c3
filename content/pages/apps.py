from django.apps import AppConfig
from django.utils.module_loading import import_string


class PagesConfig(AppConfig):
    """The public pages and the way editors work on them."""

    name = "content.pages"
    label = "content_pages"
    verbose_name = "Pagina's"

    def ready(self) -> None:
        """Connect the signals, and tell search and blocks where their contents come from."""
        import_string("content.pages.wiring.connect")()

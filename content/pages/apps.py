from django.apps import AppConfig


class PagesConfig(AppConfig):
    """The public pages and the way editors work on them."""

    name = "content.pages"
    label = "content_pages"
    verbose_name = "Pagina's"

    def ready(self) -> None:
        """Connect the signals and offer the questions of the vraagbaak to the blocks."""
        from content.pages import signals  # noqa: PLC0415

        signals.connect()

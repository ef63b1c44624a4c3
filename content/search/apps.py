from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "content.search"
    label = "content_search"
    verbose_name = "Zoeken"

    def ready(self) -> None:
        from content.search import signals  # noqa: F401, PLC0415 - connects the receivers

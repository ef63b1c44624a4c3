from django.apps import AppConfig


class LanguageConfig(AppConfig):
    """The language checker; it holds rules and a command, no models."""

    name = "content.language"
    label = "content_language"
    verbose_name = "Taalcontrole"

from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "content.search"
    label = "content_search"
    verbose_name = "Zoeken"

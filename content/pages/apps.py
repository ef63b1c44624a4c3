from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "content.pages"
    label = "content_pages"
    verbose_name = "Pagina's"

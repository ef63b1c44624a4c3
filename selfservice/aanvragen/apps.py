from django.apps import AppConfig
from django.utils.module_loading import import_string

from portal.core import entrypoints


class AanvragenConfig(AppConfig):
    name = "selfservice.aanvragen"
    label = "aanvragen"
    verbose_name = "Aanvragen"

    def ready(self) -> None:
        entrypoints.register(import_string("selfservice.aanvragen.queries.entrypoints"))
        import_string("selfservice.aanvragen.signals.connect")()

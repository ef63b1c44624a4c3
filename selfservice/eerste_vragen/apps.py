from django.apps import AppConfig
from django.utils.module_loading import import_string

from portal.core import entrypoints


class EersteVragenConfig(AppConfig):
    name = "selfservice.eerste_vragen"
    label = "eerste_vragen"
    verbose_name = "Eerste vragen"

    def ready(self) -> None:
        entrypoints.register(import_string("selfservice.eerste_vragen.queries.entrypoints"))

from django.apps import AppConfig
from django.utils.module_loading import import_string

from portal.core import outbox


class DeliveriesConfig(AppConfig):
    name = "selfservice.deliveries"
    label = "deliveries"
    verbose_name = "Bezorging"

    def ready(self) -> None:
        outbox.register("deliveries.work", import_string("selfservice.deliveries.tasks.work"))

from django.apps import AppConfig


class OntwikkellijnConfig(AppConfig):
    name = "selfservice.ontwikkellijn"
    label = "ontwikkellijn"
    verbose_name = "Ontwikkellijn"

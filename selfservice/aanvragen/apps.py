from django.apps import AppConfig


class AanvragenConfig(AppConfig):
    name = "selfservice.aanvragen"
    label = "aanvragen"
    verbose_name = "Aanvragen"

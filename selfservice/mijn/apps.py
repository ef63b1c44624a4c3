from django.apps import AppConfig


class MijnConfig(AppConfig):
    name = "selfservice.mijn"
    label = "mijn"
    verbose_name = "Mijn omgeving"

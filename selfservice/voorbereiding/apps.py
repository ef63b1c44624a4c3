from django.apps import AppConfig


class VoorbereidingConfig(AppConfig):
    name = "selfservice.voorbereiding"
    label = "voorbereiding"
    verbose_name = "Voorbereiding op een gesprek"

from django.apps import AppConfig


class EersteVragenConfig(AppConfig):
    name = "selfservice.eerste_vragen"
    label = "eerste_vragen"
    verbose_name = "Eerste vragen"

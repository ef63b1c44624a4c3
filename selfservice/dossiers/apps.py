from django.apps import AppConfig


class DossiersConfig(AppConfig):
    name = "selfservice.dossiers"
    label = "dossiers"
    verbose_name = "Dossiers"

from django.apps import AppConfig


class CorrespondenceConfig(AppConfig):
    name = "selfservice.correspondence"
    label = "correspondence"
    verbose_name = "Berichten en afspraken"

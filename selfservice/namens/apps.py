from django.apps import AppConfig


class NamensConfig(AppConfig):
    name = "selfservice.namens"
    label = "namens"
    verbose_name = "Namens een inwoner"

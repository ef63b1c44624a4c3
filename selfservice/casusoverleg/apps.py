from django.apps import AppConfig


class CasusoverlegConfig(AppConfig):
    name = "selfservice.casusoverleg"
    label = "casusoverleg"
    verbose_name = "Casusoverleg"

from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "selfservice.plans"
    label = "plans"
    verbose_name = "Plannen"

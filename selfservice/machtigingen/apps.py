from django.apps import AppConfig


class MachtigingenConfig(AppConfig):
    name = "selfservice.machtigingen"
    label = "machtigingen"
    verbose_name = "Machtigingen"

from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "content.api"
    label = "content_api"
    verbose_name = "API"

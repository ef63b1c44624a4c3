from django.apps import AppConfig


class WerkplekConfig(AppConfig):
    name = "selfservice.werkplek"
    label = "werkplek"
    verbose_name = "Werkplek"

from django.apps import AppConfig


class SecondFactorConfig(AppConfig):
    name = "portal.accounts.second_factor"
    label = "second_factor"
    verbose_name = "Tweede factor"

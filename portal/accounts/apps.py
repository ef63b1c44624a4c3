from django.apps import AppConfig
from django.utils.module_loading import import_string


class AccountsConfig(AppConfig):
    name = "portal.accounts"
    label = "accounts"
    verbose_name = "Accounts"

    def ready(self) -> None:
        import_string("portal.accounts.session_times.connect")()
        import_string("portal.accounts.signals.connect")()

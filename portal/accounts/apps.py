from django.apps import AppConfig

from portal.accounts import session_times


class AccountsConfig(AppConfig):
    name = "portal.accounts"
    label = "accounts"
    verbose_name = "Accounts"

    def ready(self) -> None:
        session_times.connect()

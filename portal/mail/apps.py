from django.apps import AppConfig
from django.utils.module_loading import import_string

from portal.core import outbox


class MailConfig(AppConfig):
    name = "portal.mail"
    label = "portal_mail"
    verbose_name = "E-mail"

    def ready(self) -> None:
        outbox.register("mail.send", import_string("portal.mail.tasks.send"))

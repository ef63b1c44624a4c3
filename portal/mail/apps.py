from django.apps import AppConfig


class MailConfig(AppConfig):
    name = "portal.mail"
    label = "portal_mail"
    verbose_name = "E-mail"

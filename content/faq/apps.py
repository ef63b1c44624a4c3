from django.apps import AppConfig


class FaqConfig(AppConfig):
    name = "content.faq"
    label = "content_faq"
    verbose_name = "Vraagbaak"

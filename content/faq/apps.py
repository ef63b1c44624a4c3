from django.apps import AppConfig
from django.utils.module_loading import import_string

from portal.core import outbox


class FaqConfig(AppConfig):
    """The vraagbaak: questions and answers for residents and staff."""

    name = "content.faq"
    label = "content_faq"
    verbose_name = "Vraagbaak"

    def ready(self) -> None:
        """Connect the signals, and tell search and blocks where the answers come from."""
        import_string("content.faq.signals.connect")()
        outbox.register("faq.import", import_string("content.faq.tasks.carry_out_import"))

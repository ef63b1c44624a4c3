from django.apps import AppConfig
from django.utils.module_loading import import_string


class FaqConfig(AppConfig):
    """The vraagbaak."""

    name = "content.faq"
    label = "content_faq"
    verbose_name = "Vraagbaak"

    def ready(self) -> None:
        """Connect the signals, the search index and the question chooser of the pages."""
        import_string("content.faq.signals.connect")()
        services = import_string("content.faq.services")
        import_string("content.search.registry.register")(services.KIND, services.every_entry)
        choices = import_string("content.faq.queries.question_choices")
        import_string("content.blocks.faq.offer_questions")(choices)

"""What editors save is live at once."""

from typing import Any

from django.db.models.signals import post_delete, post_save

from content.search import services
from content.search.models import DomainWord, Synonym


def connect() -> None:
    """Listen to changes of the synonyms and the word list."""
    for number, signal in enumerate((post_save, post_delete)):
        signal.connect(_synonym, sender=Synonym, dispatch_uid=f"search.synonym{number}")
        signal.connect(_domain_word, sender=DomainWord, dispatch_uid=f"search.word{number}")


def _synonym(**kwargs: Any) -> None:
    services.knowledge_changed()


def _domain_word(instance: DomainWord, **kwargs: Any) -> None:
    services.knowledge_changed(part=instance.word)

"""What editors save is live at once."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from content.search import services
from content.search.models import DomainWord, Synonym


@receiver([post_save, post_delete], sender=Synonym)
def synonym_changed(**kwargs: Any) -> None:
    services.knowledge_changed()


@receiver([post_save, post_delete], sender=DomainWord)
def domain_word_changed(instance: DomainWord, **kwargs: Any) -> None:
    services.knowledge_changed(part=instance.word)

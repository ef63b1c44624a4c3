"""Keep the search index in step with what is published. Wagtail sends; the services act."""

from typing import Any

from django.db.models.signals import post_save, pre_delete
from wagtail.signals import published, unpublished

from content.blocks.faq import offer_questions
from content.faq import queries
from content.faq.models import Entry, Topic
from content.faq.services import answering, indexing
from content.search import registry


def connect() -> None:
    """Listen to every way in which an entry appears or disappears; called when apps are ready."""
    published.connect(_published, sender=Entry, dispatch_uid="faq.published")
    unpublished.connect(_gone, sender=Entry, dispatch_uid="faq.unpublished")
    pre_delete.connect(_gone, sender=Entry, dispatch_uid="faq.deleted")
    post_save.connect(_topic_changed, sender=Topic, dispatch_uid="faq.topic")
    registry.register(indexing.KIND, indexing.every_entry)
    offer_questions(queries.question_choices)


def _published(instance: Entry, **kwargs: Any) -> None:
    indexing.index_entry(entry=instance)
    if instance.live:
        answering.close_loop(entry=instance)


def _gone(instance: Entry, **kwargs: Any) -> None:
    indexing.forget_entry(entry=instance)


def _topic_changed(instance: Topic, created: bool, **kwargs: Any) -> None:
    if not created:
        indexing.index_topic(topic=instance)

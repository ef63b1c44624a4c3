"""Keep the search index in step with what is public. Wagtail sends; the services act."""

from typing import Any

from django.db.models.signals import pre_delete
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from content.pages.models.base import ContentPage
from content.pages.services import indexing


def connect() -> None:
    """Listen to every way in which a page appears, changes address or disappears."""
    page_published.connect(_published, dispatch_uid="pages.published")
    page_unpublished.connect(_gone, dispatch_uid="pages.unpublished")
    pre_delete.connect(_gone, dispatch_uid="pages.deleted")
    post_page_move.connect(_moved, dispatch_uid="pages.moved")
    page_slug_changed.connect(_moved, dispatch_uid="pages.renamed")


def _published(instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, ContentPage):
        indexing.index_page(page=instance)


def _gone(instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, ContentPage):
        indexing.forget_page(page=instance)


def _moved(instance: Any, **kwargs: Any) -> None:
    indexing.index_below(page=instance)

"""Keep the search index in step with what is public. Wagtail sends; the services act."""

from typing import Any

from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from content.pages.services import indexing


def connect() -> None:
    """Listen to every way in which a page appears, changes address, closes or disappears."""
    page_published.connect(_published, dispatch_uid="pages.published")
    page_unpublished.connect(_gone, dispatch_uid="pages.unpublished")
    pre_delete.connect(_gone, dispatch_uid="pages.deleted")
    post_page_move.connect(_moved, dispatch_uid="pages.moved")
    page_slug_changed.connect(_moved, dispatch_uid="pages.renamed")
    for signal in (post_save, post_delete):
        signal.connect(_restricted, sender=PageViewRestriction, dispatch_uid="pages.restricted")


def _published(instance: Page, **kwargs: Any) -> None:
    indexing.index_page(page=instance)


def _gone(instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, Page):
        indexing.forget_page(page=instance)


def _moved(instance: Page, **kwargs: Any) -> None:
    indexing.index_below(page=instance)


def _restricted(instance: PageViewRestriction, **kwargs: Any) -> None:
    indexing.index_below(page=instance.page)

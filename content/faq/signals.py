"""Keep the search index in step with what is published. Wagtail sends; the services act."""

from typing import Any

from django.db.models.signals import post_delete, pre_save
from wagtail.signals import published, unpublished

from content.faq import services
from content.faq.models import Entry


def connect() -> None:
    """Listen to every way in which an entry appears, changes address or disappears."""
    published.connect(_changed, sender=Entry, dispatch_uid="faq.published")
    unpublished.connect(_changed, sender=Entry, dispatch_uid="faq.unpublished")
    post_delete.connect(_deleted, sender=Entry, dispatch_uid="faq.deleted")
    pre_save.connect(_renamed, sender=Entry, dispatch_uid="faq.renamed")


def _changed(instance: Entry, **kwargs: Any) -> None:
    services.index_entry(entry=instance)


def _deleted(instance: Entry, **kwargs: Any) -> None:
    services.forget_entry(slug=instance.slug)


def _renamed(instance: Entry, **kwargs: Any) -> None:
    """The index knows an entry by its slug: forget the old one."""
    if instance.pk and instance.live:
        old = Entry.objects.filter(pk=instance.pk).values_list("slug", flat=True).first()
        if old and old != instance.slug:
            services.forget_entry(slug=old)

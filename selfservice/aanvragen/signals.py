"""Wagtail publishes a design; the services make the version."""

from typing import Any

from wagtail.signals import published, unpublished

from selfservice.aanvragen import services
from selfservice.aanvragen.models import Design


def connect() -> None:
    """Listen to what editors publish; called when apps are ready."""
    published.connect(_published, sender=Design, dispatch_uid="aanvragen.published")
    unpublished.connect(_unpublished, sender=Design, dispatch_uid="aanvragen.unpublished")


def _published(instance: Design, revision: Any, **kwargs: Any) -> None:
    services.publish_design(by=revision.user, design=instance)


def _unpublished(instance: Design, **kwargs: Any) -> None:
    services.withdraw_offer(by=None, design=instance)

"""Wagtail publishes a design: the services make the version. An aanvraag goes: has it arrived?"""

from typing import Any

from django.db.models.signals import pre_delete
from wagtail.signals import published, unpublished

from selfservice.aanvragen import services
from selfservice.aanvragen.models import Aanvraag, Design
from selfservice.deliveries import services as deliveries


def connect() -> None:
    """Listen to what editors publish and to removals; called when apps are ready."""
    published.connect(_published, sender=Design, dispatch_uid="aanvragen.published")
    unpublished.connect(_unpublished, sender=Design, dispatch_uid="aanvragen.unpublished")
    pre_delete.connect(_removing, sender=Aanvraag, dispatch_uid="aanvragen.removing")


def _published(instance: Design, revision: Any, **kwargs: Any) -> None:
    services.publish_design(by=revision.user, design=instance)


def _unpublished(instance: Design, **kwargs: Any) -> None:
    services.withdraw_offer(by=None, design=instance)


def _removing(instance: Aanvraag, **kwargs: Any) -> None:
    # Whoever removes one, now or in years: not before the receiver has it.
    deliveries.check_delivered(subject=instance.public_id)

"""Imports: one's own, and one in full."""

import uuid

from django.db.models import QuerySet

from content.faq.models import Import
from content.faq.policy import can_exchange, can_publish
from portal.accounts.models import User

__all__ = ["can_exchange", "can_publish", "one", "own"]


def own(user: User) -> QuerySet[Import]:
    """Return what `user` brought in, the latest first; without what was read."""
    return Import.objects.filter(by=user.pk).defer("given", "lines", "left_out")


def one(user: User, public_id: uuid.UUID) -> Import | None:
    """Return one import of `user`, or None."""
    return Import.objects.filter(by=user.pk, public_id=public_id).first()

"""Who may see what is delivered: the desk and the functional administrator.

A delivery shows reference, type, destination and reason; never who it is about or what was asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from portal.accounts.roles import Permission

if TYPE_CHECKING:
    from portal.accounts.models import User


def visible_q(user: User) -> Q:
    """Return the filter on Delivery for what `user` may see: everything, or nothing."""
    return Q() if may_see(user) else Q(pk__in=[])


def may_see(user: User) -> bool:
    """Return whether `user` may see deliveries and send them again."""
    return bool(user.is_authenticated and user.is_employee and user.may(Permission.SEE_DELIVERIES))

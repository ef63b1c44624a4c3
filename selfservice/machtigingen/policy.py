"""What a helper may read, and nothing more. `active_q` and `may` say the same; a test proves it.

A helper is no resident and no colleague, so every other room gives them nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from portal.core import clock
from selfservice.dossiers import policy as dossiers

if TYPE_CHECKING:
    from portal.accounts.models import User
    from selfservice.dossiers.models import Dossier
    from selfservice.machtigingen.models import Mandate


def active_q(user: User) -> Q:
    """Return the filter on Mandate for what holds today for the helper `user`."""
    if not user.is_authenticated or not user.is_active or not user.is_helper:
        return Q(pk__in=[])
    return Q(
        helper_id=user.pk,
        accepted_at__isnull=False,
        revoked_at=None,
        until__gte=clock.today(),
    )


def may(user: User, mandate: Mandate, right: str) -> bool:
    """Return whether `user` may read `right` with `mandate` now."""
    if not user.is_authenticated or not user.is_active or not user.is_helper:
        return False
    mine = mandate.helper_id == user.pk and mandate.accepted_at is not None
    runs = mandate.revoked_at is None and mandate.until >= clock.today()
    return mine and runs and right in mandate.rights


def can_give(user: User, dossier: Dossier) -> bool:
    """Return whether `user` may give, change or revoke: only the resident of the dossier."""
    return user.is_resident and dossiers.can_view(user, dossier)

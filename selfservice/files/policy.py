"""Who may see a private file: whoever may see the dossier it belongs to.

Other grounds (the desk, through an aanvraag) are decided where they are known and passed to
`services.open_file` explicitly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from selfservice.dossiers import policy as dossiers

if TYPE_CHECKING:
    from portal.accounts.models import User
    from selfservice.dossiers.models import Dossier
    from selfservice.files.models import PrivateFile


def can_view(user: User, file: PrivateFile) -> bool:
    """Return whether `user` may see `file` through the dossier."""
    return dossiers.can_view(user, file.dossier)


def can_store(user: User, dossier: Dossier) -> bool:
    """Return whether `user` may add a file to `dossier`: only the resident whose dossier it is."""
    return user.is_resident and dossiers.can_view(user, dossier)


def can_remove(user: User, file: PrivateFile) -> bool:
    """Return whether `user` may remove `file`: only the resident who added it."""
    return file.uploaded_by_id == user.pk and can_store(user, file.dossier)

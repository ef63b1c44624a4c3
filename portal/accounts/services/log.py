from typing import Any

from portal.accounts.models import User
from portal.audit import services as audit
from portal.audit.purposes import Purpose


def record(by: User | None, user: User, name: str, summary: str, **details: Any) -> None:
    """Log what was done to the account `user`, in the caller's transaction."""
    audit.record(
        by=by,
        name=name,
        summary=summary,
        purpose=Purpose.ACCOUNT,
        subject=user.public_id,
        subject_type=user.get_kind_display(),
        obj=user,
        details=details,
    )

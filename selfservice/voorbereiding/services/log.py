from typing import Any

from portal.accounts.models import User
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from selfservice.dossiers.models import Dossier


def record(*, by: User, dossier: Dossier, name: str, did: str, obj: Any) -> None:
    """Log what `by` did; did: the verb and the rest, never what was written."""
    audit.record(
        by=by,
        name=name,
        summary=f"U {did}." if by.is_resident else f"{by.name} {did}.",
        purpose=Purpose.GUIDANCE,
        subject=dossier.subject,
        obj=obj,
    )

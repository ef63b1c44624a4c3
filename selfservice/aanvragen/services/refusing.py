"""What was refused or ignored because no screen of ours asks for it: kept in the log."""

import uuid
from collections.abc import Iterable

from django.db import transaction

from portal.accounts.models import User
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from selfservice.aanvragen.models import Aanvraag

# Names come from outside: enough to recognise them, never enough to fill the log.
MOST, LONGEST = 20, 50


@transaction.atomic
def note_refused(
    *, by: User, what: str, aanvraag: Aanvraag | None = None, names: Iterable[str] = ()
) -> None:
    """Log that something forged was refused or ignored.

    what: a stable word for programs. names: of fields, questions or files; never their content.
    """
    kept = [str(name)[:LONGEST] for name in sorted(names)[:MOST]]
    audit.record(
        by=by,
        name="aanvraag.geweigerd",
        summary="Het portaal weigerde iets dat niet klopte. Er is niets veranderd.",
        purpose=Purpose.AANVRAAG,
        subject=aanvraag.dossier.subject if aanvraag else "",
        obj=aanvraag,
        details={"what": what, "names": kept},
    )


def note_foreign(*, by: User, public_id: uuid.UUID) -> None:
    """Log that `by` asked for an aanvraag of somebody else; an invented number is no news."""
    if Aanvraag.objects.filter(public_id=public_id).exists():
        note_refused(by=by, what="vreemde-aanvraag", names=[str(public_id)])

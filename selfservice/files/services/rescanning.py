"""Files that came in while the scanner was away."""

from django.db import transaction

from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core import vault
from selfservice.files.models import PrivateFile
from selfservice.files.rules.states import FileState
from selfservice.files.services import scanner
from selfservice.files.services.scanner import Verdict


def rescan() -> int:
    """Offer every waiting file to the scanner; return how many are cleared now.

    An infected file stays for the log, but nobody can ever open it and it is never delivered.
    """
    waiting = PrivateFile.objects.filter(state=FileState.WAITING).select_related(
        "dossier__resident"
    )
    return sum(_rescan(file) for file in waiting)


@transaction.atomic
def _rescan(file: PrivateFile) -> bool:
    with file.sealed.open("rb") as sealed:
        verdict = scanner.scan(vault.unseal(sealed.read()))
    if verdict in (Verdict.UNKNOWN, Verdict.NO_SCANNER):
        return False
    clean = verdict == Verdict.CLEAN
    file.state = FileState.CHECKED if clean else FileState.INFECTED
    file.save(update_fields=["state", "updated_at"])
    audit.record(
        by=None,
        name="bestand.gecontroleerd" if clean else "bestand.besmet",
        summary="Uw bestand is veilig." if clean else "In uw bestand zit een virus.",
        purpose=Purpose.AANVRAAG,
        subject=file.dossier.subject,
        obj=file,
    )
    return clean

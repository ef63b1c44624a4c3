"""Who acts, at which side, and the line in the log."""

from typing import Any

from portal.accounts.models import User
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core.exceptions import NotAllowed
from selfservice.correspondence import policy
from selfservice.correspondence.rules.parties import Party
from selfservice.dossiers.models import Dossier

REFUSAL = (
    "Dit gesprek is van de inwoner en de casusregisseur. U kunt hier niet meelezen of schrijven."
)


def side_of(by: User, dossier: Dossier) -> Party:
    """Return the side of `by`; raise NotAllowed for who does not take part."""
    party = policy.party_of(by, dossier)
    if party is None:
        raise NotAllowed(REFUSAL)
    return party


def log(*, by: User, dossier: Dossier, name: str, did: str, obj: Any) -> None:
    """Log what `by` did. did: the verb and the rest, as in "stuurde een bericht"."""
    audit.record(
        by=by,
        name=name,
        summary=f"U {did}." if by.is_resident else f"{by.name} {did}.",
        purpose=Purpose.GUIDANCE,
        subject=dossier.subject,
        obj=obj,
    )

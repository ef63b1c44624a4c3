"""The helper takes up a machtiging with the code, and reads; every look is logged by name."""

import uuid

from django.db import transaction

from portal.accounts.models import User
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core import clock
from portal.core.exceptions import NotAllowed
from selfservice.machtigingen import policy
from selfservice.machtigingen.models import Mandate
from selfservice.machtigingen.rules.rights import RIGHT_TEXT
from selfservice.machtigingen.services.giving import fingerprint


@transaction.atomic
def accept(*, by: User, code: str) -> Mandate | None:
    """Take up the machtiging that belongs to `code`; None when there is none for `by`.

    The code is from the resident, so an account that somebody else made for this address gives
    nothing. Raises NotAllowed for who is no helper.
    """
    if not by.is_helper or not by.is_active:
        raise NotAllowed("Een machtiging is voor iemand met een account als gemachtigde.")
    waiting = Mandate.objects.select_for_update().filter(
        helper=by, revoked_at=None, until__gte=clock.today(), accepted_at=None
    )
    mandate = waiting.filter(code_fingerprint=fingerprint(by, code)).first()
    if mandate is None:
        return None
    mandate.accepted_at = clock.now()
    mandate.save(update_fields=["accepted_at"])
    _log(by, mandate, "machtiging.aangenomen", f"{by.name} nam uw machtiging aan.")
    return mandate


@transaction.atomic
def look(*, by: User, public_id: uuid.UUID, right: str) -> Mandate:
    """Return the machtiging for reading `right`, the look logged in the same transaction.

    Raises Mandate.DoesNotExist alike for what does not exist, is over, or does not hold `right`.
    """
    found = Mandate.objects.active_for(by).select_related(
        "dossier__resident__user",
        "dossier__team",
        "dossier__current_casusregisseur__profile",
    )
    mandate = found.get(public_id=public_id)
    if not policy.may(by, mandate, right):
        raise Mandate.DoesNotExist
    what = RIGHT_TEXT[right].replace("Mijn", "uw").replace("mijn", "uw").lower()
    _log(by, mandate, "machtiging.gebruikt", f"{by.name} las met uw machtiging: {what}.")
    return mandate


def _log(by: User, mandate: Mandate, name: str, summary: str) -> None:
    audit.record(
        by=by, name=name, summary=summary[:200], purpose=Purpose.MANDATE,
        subject=mandate.dossier.subject, obj=mandate,
    )  # fmt: skip

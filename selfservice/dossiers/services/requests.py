"""Asking for another casusregisseur: the team speaks about it, a person decides (P4)."""

from django.db import transaction

from portal.accounts.models import User
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core import clock
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.dossiers import policy
from selfservice.dossiers.models import Dossier, HandoverRequest


@transaction.atomic
def ask_handover(*, by: User, dossier: Dossier, reason: str) -> HandoverRequest:
    """Put a handover on the agenda of the sociaal team.

    Raises NotAllowed for who neither guides the resident nor assigns here, IllegalMove without
    reason, when it is on the agenda already, or when nobody is casusregisseur.
    """
    dossier = Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)
    if not policy.can_ask_handover(by, dossier):
        raise NotAllowed("U kunt voor deze inwoner geen overdracht vragen.")
    if dossier.state != Dossier.State.ACTIVE:
        raise IllegalMove("Deze inwoner heeft nu geen casusregisseur.")
    if not reason.strip():
        raise IllegalMove("Schrijf op waarom een andere casusregisseur beter past.")
    if dossier.handover_requests.filter(settled_at=None).exists():
        raise IllegalMove("De overdracht staat al op de agenda van het casusoverleg.")
    request = HandoverRequest.objects.create(dossier=dossier, asked_by=by, reason=reason.strip())
    audit.record(
        by=by,
        name="overdracht.gevraagd",
        summary="Er is gevraagd of een andere casusregisseur beter bij u past.",
        purpose=Purpose.GUIDANCE,
        subject=dossier.subject,
        obj=dossier,
    )
    return request


def settle(*, dossier: Dossier, outcome: str) -> int:
    """Close the open request of `dossier`, if any, with `outcome`; call it in a transaction."""
    open_requests = dossier.handover_requests.filter(settled_at=None)
    return open_requests.update(settled_at=clock.now(), outcome=outcome)

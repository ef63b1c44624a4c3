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

    reason: a resident may leave it empty; nobody has to explain a wish (P5). Raises NotAllowed for
    who is not the resident, does not guide them and does not assign here; IllegalMove when it is
    on the agenda already, when nobody is casusregisseur, or when staff give no reason.
    """
    dossier = Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)
    if not policy.can_ask_handover(by, dossier):
        raise NotAllowed("U kunt voor deze inwoner geen overdracht vragen.")
    if dossier.state != Dossier.State.ACTIVE:
        raise IllegalMove("Deze inwoner heeft nu geen casusregisseur.")
    if not (by.is_resident or reason.strip()):
        raise IllegalMove("Schrijf op waarom een andere casusregisseur beter past.")
    if dossier.handover_requests.filter(settled_at=None).exists():
        raise IllegalMove("De overdracht staat al op de agenda van het casusoverleg.")
    request = HandoverRequest.objects.create(dossier=dossier, asked_by=by, reason=reason.strip())
    own, other = "U vroeg om", "Er is gevraagd om"
    _log(by, dossier, "overdracht.gevraagd", own, other)
    return request


@transaction.atomic
def withdraw_handover(*, by: User, dossier: Dossier) -> None:
    """Take the resident's own question for another casusregisseur off the agenda.

    Raises NotAllowed for anyone but the resident, IllegalMove when no question of theirs is open.
    """
    dossier = Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)
    if not policy.can_withdraw_handover(by, dossier):
        raise NotAllowed("Alleen de inwoner zelf trekt deze vraag in.")
    own = dossier.handover_requests.filter(settled_at=None, asked_by=by)
    if not own.update(settled_at=clock.now(), outcome=HandoverRequest.Outcome.WITHDRAWN):
        raise IllegalMove("Uw vraag staat niet meer op de agenda.")
    _log(by, dossier, "overdracht.ingetrokken", "U trok uw vraag in om", "Ingetrokken: de vraag om")


def settle(*, dossier: Dossier, outcome: str) -> int:
    """Close the open request of `dossier`, if any, with `outcome`; call it in a transaction."""
    open_requests = dossier.handover_requests.filter(settled_at=None)
    return open_requests.update(settled_at=clock.now(), outcome=outcome)


def _log(by: User, dossier: Dossier, name: str, own: str, other: str) -> None:
    audit.record(
        by=by,
        name=name,
        summary=f"{own if by.is_resident else other} een andere casusregisseur.",
        purpose=Purpose.OWN_ACCESS if by.is_resident else Purpose.GUIDANCE,
        subject=dossier.subject,
        obj=dossier,
    )

"""Handover: only after consultation in the sociaal team, dated, with a reason (P4)."""

from django.db import transaction

from portal.accounts.models import User
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core import clock
from portal.core.exceptions import DomainError, IllegalMove, NotAllowed
from selfservice.dossiers import policy
from selfservice.dossiers.models import Assignment, Dossier, HandoverRequest
from selfservice.dossiers.services.notices import tell_resident
from selfservice.dossiers.services.requests import settle


class NotConsulted(DomainError):
    """A handover needs a recorded consultation and a reason."""


@transaction.atomic
def hand_over(
    *, by: User, dossier: Dossier, casusregisseur: User, consultation: str, reason: str
) -> Assignment:
    """Give an active dossier another casusregisseur; the former one loses access at once (P4).

    consultation: what the sociaal team agreed, and when. Raises NotAllowed when `by` may not
    assign here or `casusregisseur` does not work for this team, NotConsulted without consultation
    or reason, IllegalMove before the first assignment or when nothing would change.
    """
    dossier = (
        Dossier.objects.select_for_update(of=("self",))
        .select_related("resident__user", "current_casusregisseur")
        .get(pk=dossier.pk)
    )
    _check(by, dossier, casusregisseur, consultation, reason)
    former, today = dossier.current_casusregisseur, clock.today()
    dossier.assignments.filter(ended_on=None).update(ended_on=today)
    assignment = Assignment.objects.create(
        dossier=dossier,
        casusregisseur=casusregisseur,
        started_on=today,
        consultation=consultation.strip(),
        reason=reason.strip(),
    )
    dossier.current_casusregisseur = casusregisseur
    dossier.save(update_fields=["current_casusregisseur", "updated_at"])
    settle(dossier=dossier, outcome=HandoverRequest.Outcome.HANDED_OVER)
    audit.record(
        by=by,
        name="casusregisseur.overgedragen",
        summary=f"{casusregisseur.name} is nu uw casusregisseur. Eerst was dat {former.name}.",
        purpose=Purpose.GUIDANCE,
        subject=dossier.subject,
        obj=dossier,
    )
    tell_resident(dossier)
    return assignment


def _check(by: User, dossier: Dossier, new: User, consultation: str, reason: str) -> None:
    if not policy.can_assign(by, dossier):
        raise NotAllowed("U kunt dit dossier niet overdragen.")
    if dossier.state != Dossier.State.ACTIVE:
        raise IllegalMove("Deze inwoner heeft nog geen casusregisseur. Wijs eerst iemand toe.")
    if new.pk == dossier.current_casusregisseur_id:
        raise IllegalMove("Deze collega is al de casusregisseur van deze inwoner.")
    if not policy.can_be_casusregisseur(new, dossier.team_id):
        raise NotAllowed("Deze collega is geen casusregisseur in dit sociaal team.")
    if not (consultation.strip() and reason.strip()):
        raise NotConsulted("Schrijf op wat het sociaal team besprak en waarom u overdraagt.")

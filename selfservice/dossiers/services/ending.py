"""The end of guidance: a casusregisseur is there as long as it is needed (P2, P5)."""

from django.db import transaction

from portal.accounts.models import User
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core import clock
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.dossiers import policy
from selfservice.dossiers.models import Dossier, HandoverRequest
from selfservice.dossiers.rules.states import next_state
from selfservice.dossiers.services.handover import NotConsulted
from selfservice.dossiers.services.notices import tell_resident
from selfservice.dossiers.services.requests import settle


@transaction.atomic
def end_guidance(*, by: User, dossier: Dossier, consultation: str) -> Dossier:
    """Close an active dossier; the casusregisseur loses access at once, the history stays.

    consultation: what resident and sociaal team agreed. Raises NotAllowed when `by` may not assign
    here, IllegalMove when the dossier is not active, NotConsulted without consultation.
    """
    dossier = (
        Dossier.objects.select_for_update(of=("self",))
        .select_related("resident__user", "current_casusregisseur")
        .get(pk=dossier.pk)
    )
    if not policy.can_assign(by, dossier):
        raise NotAllowed("U kunt de begeleiding niet stoppen.")
    if dossier.state != Dossier.State.ACTIVE:
        raise IllegalMove("Deze inwoner heeft nu geen casusregisseur.")
    if not consultation.strip():
        raise NotConsulted("Schrijf op wat het sociaal team en de inwoner afspraken.")
    dossier.assignments.filter(ended_on=None).update(
        ended_on=clock.today(), ended_because=consultation.strip()
    )
    former, dossier.current_casusregisseur = dossier.current_casusregisseur, None
    dossier.state = next_state(dossier.state, "close")
    dossier.save(update_fields=["current_casusregisseur", "state", "updated_at"])
    settle(dossier=dossier, outcome=HandoverRequest.Outcome.ENDED)
    audit.record(
        by=by,
        name="begeleiding.gestopt",
        summary=f"De begeleiding is klaar. {former.name} is niet meer uw casusregisseur.",
        purpose=Purpose.GUIDANCE,
        subject=dossier.subject,
        obj=dossier,
    )
    tell_resident(dossier)
    return dossier

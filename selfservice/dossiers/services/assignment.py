"""The casusregisseur: proposed by the rule (P2), chosen by a person, history kept (P4)."""

from django.db import transaction

from portal.accounts.models import User
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core import clock
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.dossiers import policy
from selfservice.dossiers.models import Assignment, Dossier
from selfservice.dossiers.rules.states import next_state


@transaction.atomic
def assign(*, by: User, dossier: Dossier, casusregisseur: User, reason: str) -> Assignment:
    """Give a dossier in intake its first casusregisseur, which makes it active.

    Raises NotAllowed when `by` may not assign here or `casusregisseur` does not work for this
    sociaal team; IllegalMove when the dossier has left intake: then it is a handover (P4).
    """
    dossier = Dossier.objects.select_for_update().get(pk=dossier.pk)
    if not policy.can_assign(by, dossier):
        raise NotAllowed("U kunt hier geen casusregisseur toewijzen.")
    if not policy.can_be_casusregisseur(casusregisseur, dossier.team_id):
        raise NotAllowed("Deze collega is geen casusregisseur in dit sociaal team.")
    state = next_state(dossier.state, "assign")
    if state is None:
        raise IllegalMove("Deze inwoner heeft al een casusregisseur. Draag het dossier over.")
    dossier.current_casusregisseur, dossier.state = casusregisseur, state
    dossier.save(update_fields=["current_casusregisseur", "state", "updated_at"])
    assignment = Assignment.objects.create(
        dossier=dossier, casusregisseur=casusregisseur, started_on=clock.today(), reason=reason
    )
    audit.record(
        by=by,
        name="casusregisseur.toegewezen",
        summary=f"{casusregisseur.name} is nu uw casusregisseur.",
        purpose=Purpose.GUIDANCE,
        subject=dossier.subject,
        obj=dossier,
    )
    return assignment

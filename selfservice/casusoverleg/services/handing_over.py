"""A handover that names the minutes as its consultation (P4)."""

from django.db import transaction

from portal.accounts.models import User
from portal.core import clock
from portal.core.exceptions import IllegalMove
from selfservice.casusoverleg.models import Minutes
from selfservice.casusoverleg.rules.review import is_fresh
from selfservice.dossiers import services as dossiers
from selfservice.dossiers.models import Assignment, Dossier


@transaction.atomic
def hand_over_after(
    *, by: User, dossier: Dossier, minutes: Minutes, casusregisseur: User, reason: str
) -> Assignment:
    """Hand over as the team decided in `minutes`; one set of minutes carries one handover.

    Raises what `dossiers.services.hand_over` does, and IllegalMove for minutes about somebody else,
    that another handover has named, or that are older than the region allows.
    """
    minutes = Minutes.objects.select_for_update(of=("self",)).get(pk=minutes.pk)
    if minutes.dossier_id != dossier.pk or minutes.assignment_id is not None:
        raise IllegalMove("Dit overleg hoort niet bij deze overdracht. Kies een ander overleg.")
    valid_days = dossier.resident.municipality.region.consultation_valid_days
    if not is_fresh(minutes.held_on, clock.today(), valid_days):
        raise IllegalMove("Dit overleg is te lang geleden. Overleg eerst opnieuw in het team.")
    assignment = dossiers.hand_over(
        by=by,
        dossier=dossier,
        casusregisseur=casusregisseur,
        consultation=f"Casusoverleg van {minutes.held_on:%d-%m-%Y}: {minutes.decision}",
        reason=reason,
    )
    minutes.assignment = assignment
    minutes.save(update_fields=["assignment"])
    return assignment

"""What the casusregisseur does: read the agenda, and say that the conversation was held."""

from django.db import transaction

from portal.accounts.models import User
from portal.core import clock
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.dossiers import services as dossiers
from selfservice.dossiers.models import Dossier
from selfservice.voorbereiding import policy, queries
from selfservice.voorbereiding.models import Preparation
from selfservice.voorbereiding.services.log import record

REFUSAL = "Alleen wie het gesprek voert, ziet wat de inwoner deelde."


@transaction.atomic
def read_agenda(*, by: User, dossier: Dossier) -> queries.Agenda | None:
    """Return what was shared and log the look; raise NotAllowed for who holds no conversation."""
    if not policy.can_read_agenda(by, dossier):
        raise NotAllowed(REFUSAL)
    dossiers.note_look(by=by, dossier=dossier, what="de voorbereiding van uw gesprek")
    return queries.agenda(dossier)


@transaction.atomic
def close_conversation(*, by: User, dossier: Dossier) -> Preparation:
    """Say that the conversation was held; the resident starts with an empty list next time.

    Raises NotAllowed, and IllegalMove when there is no agenda.
    """
    if not policy.can_read_agenda(by, dossier):
        raise NotAllowed(REFUSAL)
    shared = Preparation.objects.select_for_update().filter(dossier=dossier, held_at=None)
    preparation = shared.filter(shared_at__isnull=False).first()
    if preparation is None:
        raise IllegalMove("Er is geen agenda. Misschien is het gesprek al afgesloten.")
    preparation.held_at, preparation.held_by = clock.now(), by
    preparation.save(update_fields=["held_at", "held_by", "updated_at"])
    record(
        by=by, dossier=dossier, name="gesprek.gevoerd",
        did="sloot de voorbereiding af na het gesprek", obj=preparation,
    )  # fmt: skip
    return preparation

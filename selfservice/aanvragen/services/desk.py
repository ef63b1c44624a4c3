"""The desk of the werkleerbedrijf: look, take, give back."""

import uuid

from django.db import transaction

from portal.accounts.models import User
from portal.core import clock
from portal.core.exceptions import IllegalMove
from selfservice.aanvragen.models import Aanvraag
from selfservice.aanvragen.rules.states import REFUSALS, Action
from selfservice.aanvragen.services.moves import check_move, lock, log, note


@transaction.atomic
def look(*, by: User, public_id: uuid.UUID, what: str = "uw aanvraag") -> Aanvraag:
    """Return an aanvraag that this member of staff may see, and log the look (AVG 5:2).

    what: the part that is shown. Raises Aanvraag.DoesNotExist for what is not theirs.
    """
    aanvraag = Aanvraag.objects.visible_to(by).with_people().get(public_id=public_id)
    log(by=by, aanvraag=aanvraag, name="aanvraag.bekeken", summary=f"{by.name} bekeek {what}.")
    return aanvraag


@transaction.atomic
def take(*, by: User, public_id: uuid.UUID) -> Aanvraag:
    """Make `by` the handler; raise IllegalMove when somebody was before them."""
    aanvraag = lock(by=by, public_id=public_id)
    aanvraag.state = check_move(by=by, aanvraag=aanvraag, action=Action.TAKE)
    if aanvraag.handler_id is not None:
        raise IllegalMove(REFUSALS[Action.TAKE])
    aanvraag.handler, aanvraag.taken_at = by, clock.now()
    aanvraag.save(update_fields=["state", "handler", "taken_at", "updated_at"])
    note(
        by=by,
        aanvraag=aanvraag,
        action=Action.TAKE,
        name="aanvraag.opgepakt",
        summary=f"{by.name} behandelt uw aanvraag.",
    )
    return aanvraag


@transaction.atomic
def give_back(*, by: User, public_id: uuid.UUID) -> Aanvraag:
    """Put an aanvraag back for colleagues; raise IllegalMove unless `by` is the handler."""
    aanvraag = lock(by=by, public_id=public_id)
    aanvraag.state = check_move(by=by, aanvraag=aanvraag, action=Action.GIVE_BACK)
    aanvraag.handler = aanvraag.taken_at = None
    aanvraag.save(update_fields=["state", "handler", "taken_at", "updated_at"])
    note(
        by=by,
        aanvraag=aanvraag,
        action=Action.GIVE_BACK,
        name="aanvraag.teruggegeven",
        summary="Uw aanvraag gaat naar een andere medewerker.",
    )
    return aanvraag

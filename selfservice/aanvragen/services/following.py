"""What the resident can still do after sending."""

import uuid

from django.db import transaction

from portal.accounts.models import User
from portal.core import clock
from portal.core.exceptions import IllegalMove
from selfservice.aanvragen import queries
from selfservice.aanvragen.models import Aanvraag
from selfservice.aanvragen.rules.routing import Place
from selfservice.aanvragen.rules.states import REFUSALS, Action
from selfservice.aanvragen.services.delivering import send_out
from selfservice.aanvragen.services.moves import check_move, lock, note
from selfservice.deliveries.rules.effects import Event


@transaction.atomic
def withdraw(*, by: User, public_id: uuid.UUID) -> Aanvraag:
    """Withdraw a filed aanvraag; raise IllegalMove when there is a decision already."""
    aanvraag = lock(by=by, public_id=public_id)
    aanvraag.state = check_move(by=by, aanvraag=aanvraag, action=Action.WITHDRAW)
    aanvraag.withdrawn_at = clock.now()
    aanvraag.save(update_fields=["state", "withdrawn_at", "updated_at"])
    note(
        by=by,
        aanvraag=aanvraag,
        action=Action.WITHDRAW,
        name="aanvraag.ingetrokken",
        summary="U trok een aanvraag in.",
    )
    send_out(aanvraag, Event.WITHDRAWN, aanvraag.withdrawn_at)
    return aanvraag


@transaction.atomic
def send_on(*, by: User, public_id: uuid.UUID) -> Aanvraag:
    """Send an aanvraag that waits for a conversation on to the werkleerbedrijf (P8).

    The term keeps running from the day it was sent. Raises IllegalMove when it lies there already.
    """
    aanvraag = lock(by=by, public_id=public_id)
    check_move(by=by, aanvraag=aanvraag, action=Action.SEND_ON)
    if aanvraag.place not in (Place.CASUSREGISSEUR, Place.SOCIAAL_TEAM):
        raise IllegalMove(REFUSALS[Action.SEND_ON])
    if not queries.standing_of(aanvraag).waits_for_talk:
        raise IllegalMove("Deze vraag is voor de casusregisseur zelf.")
    desk = queries.team_for(aanvraag, Place.WERKLEERBEDRIJF)
    aanvraag.place, aanvraag.team = Place.WERKLEERBEDRIJF, desk
    aanvraag.caller, aanvraag.call_on = "", None
    aanvraag.save(update_fields=["place", "team", "caller", "call_on", "updated_at"])
    own = by.is_resident
    note(
        by=by,
        aanvraag=aanvraag,
        action=Action.SEND_ON,
        name="aanvraag.doorgestuurd",
        summary=("U stuurde" if own else f"{by.name} stuurde")
        + " uw aanvraag door naar het werkleerbedrijf.",
    )
    return aanvraag

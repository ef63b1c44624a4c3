"""Who works it: handed over to a colleague, or taken back when somebody is away."""

import uuid

from django.db import transaction

from portal.accounts.models import User
from portal.accounts.roles import Permission
from portal.core import clock
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.aanvragen import policy
from selfservice.aanvragen.models import Aanvraag
from selfservice.aanvragen.rules.states import REFUSALS, Action, Actor, State, next_state
from selfservice.aanvragen.services.moves import check_move, lock, note


@transaction.atomic
def hand_over(*, by: User, public_id: uuid.UUID, to: User) -> Aanvraag:
    """Make a colleague of the same desk the handler.

    Raises NotAllowed for who does not work there, IllegalMove unless `by` is the handler.
    """
    aanvraag = lock(by=by, public_id=public_id)
    aanvraag.state = check_move(by=by, aanvraag=aanvraag, action=Action.HAND_OVER)
    if to == by or aanvraag.team_id not in to.teams_with(Permission.WORK_AANVRAGEN):
        raise NotAllowed("Kies een collega die aanvragen behandelt.")
    aanvraag.handler, aanvraag.taken_at = to, clock.now()
    aanvraag.save(update_fields=["state", "handler", "taken_at", "updated_at"])
    note(
        by=by,
        aanvraag=aanvraag,
        action=Action.HAND_OVER,
        name="aanvraag.overgedragen",
        summary=f"{to.name} behandelt nu uw aanvraag.",
    )
    return aanvraag


@transaction.atomic
def take_back(*, by: User, public_id: uuid.UUID) -> Aanvraag:
    """Put the work of a colleague who is away back for the others.

    For who leads the desk, without a look at what is in it. Raises Aanvraag.DoesNotExist for
    another desk, IllegalMove when nobody handles it.
    """
    rows = Aanvraag.objects.with_people().select_for_update(of=("self",))
    aanvraag = rows.get(public_id=public_id, handler__isnull=False)
    if not policy.can_divide(by, aanvraag.team_id):
        raise Aanvraag.DoesNotExist
    state = next_state(aanvraag.state, Action.TAKE_BACK, Actor.LEAD)
    if state is None:
        raise IllegalMove(REFUSALS[Action.TAKE_BACK])
    if aanvraag.state == State.CONFIRMING:
        aanvraag.proposals.filter(judged_at=None).update(
            judged_at=clock.now(), judged_by=by, confirmed=False, note="Teruggenomen."
        )
    aanvraag.state, aanvraag.handler, aanvraag.taken_at = state, None, None
    aanvraag.save(update_fields=["state", "handler", "taken_at", "updated_at"])
    note(
        by=by,
        aanvraag=aanvraag,
        action=Action.TAKE_BACK,
        name="aanvraag.teruggenomen",
        summary="Uw aanvraag gaat naar een andere medewerker.",
    )
    return aanvraag

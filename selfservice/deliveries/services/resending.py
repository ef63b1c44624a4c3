"""Sending again by hand: under the same key, so that a receiver which has it keeps one."""

import uuid

from django.db import transaction

from portal.accounts.models import User
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core import clock, outbox
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.deliveries import policy
from selfservice.deliveries.models import Delivery
from selfservice.deliveries.querysets import DeliveryQuerySet
from selfservice.deliveries.rules.states import State
from selfservice.deliveries.services.posting import TASK


@transaction.atomic
def resend(*, by: User, public_id: uuid.UUID) -> None:
    """Try one delivery again at once, with new patience.

    Raises NotAllowed for who may not see deliveries, Delivery.DoesNotExist for an unknown one,
    IllegalMove when it arrived already or is on its way.
    """
    _check(by)
    found = Delivery.objects.select_for_update().get(public_id=public_id)
    if not _again(Delivery.objects.filter(pk=found.pk)):
        raise IllegalMove("Deze bezorging is al aangekomen of onderweg.")
    _log(by, found, 1)


@transaction.atomic
def resend_all(*, by: User, destination: str = "") -> int:
    """Try everything that waits or is stuck again at once; return how much that is.

    destination: only there; empty: everywhere. Raises NotAllowed.
    """
    _check(by)
    chosen = Delivery.objects.all()
    number = _again(chosen.filter(destination=destination) if destination else chosen)
    if number:
        _log(by, None, number)
    return number


def _again(rows: DeliveryQuerySet) -> int:
    now = clock.now()
    waiting = rows.filter(state__in=(State.WAITING, State.STUCK))
    number = waiting.update(state=State.WAITING, since=now, next_try_at=now, updated_at=now)
    if number:
        outbox.enqueue(TASK)
    return number


def _check(by: User) -> None:
    if not policy.may_see(by):
        raise NotAllowed("U kunt niets opnieuw bezorgen.")


def _log(by: User, delivery: Delivery | None, number: int) -> None:
    audit.record(
        by=by,
        name="bezorging.opnieuw",
        summary=f"{by.name} liet opnieuw bezorgen.",
        purpose=Purpose.AANVRAAG,
        obj=delivery,
        details={"number": number},
    )

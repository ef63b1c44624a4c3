"""The worker: takes a delivery, makes its effect, keeps the result.

Taking and keeping are short transactions; the effect is made outside them. A worker that is killed
in between leaves a lease that runs out; the next one makes the effect again under the same key.
"""

import logging
import random
import uuid
from datetime import timedelta

from django.conf import settings
from django.db import transaction

from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core import clock, outbox
from selfservice.deliveries.models import Delivery
from selfservice.deliveries.rules import patience
from selfservice.deliveries.rules.reasons import AWAY, Failed, Reason
from selfservice.deliveries.rules.states import State
from selfservice.deliveries.services.adapters import SEND
from selfservice.deliveries.services.destinations import Destination, destination
from selfservice.deliveries.services.parcel import Parcel
from selfservice.deliveries.services.posting import TASK

logger = logging.getLogger(__name__)


def deliver_due() -> int:
    """Try what is due for a while (DELIVERY_RUN); return how many arrived.

    What is left asks for a next run itself. Safe to run at the same time in several processes.
    """
    until, away, arrived = clock.now() + _run(), set[str](), 0
    while (delivery := _take(away, first=not (away or arrived))) is not None:
        reason = _try(delivery)
        arrived += reason == ""
        if reason in AWAY:
            away.add(delivery.destination)
        if clock.now() >= until:
            outbox.enqueue(TASK)
            break
    return arrived


@transaction.atomic
def _take(away: set[str], *, first: bool) -> Delivery | None:
    """Lease the next delivery that is due, or return None; skip destinations that are away."""
    now = clock.now()
    due = Delivery.objects.due(now).exclude(destination__in=away).order_by("next_try_at", "pk")
    found = due.select_for_update(of=("self",), skip_locked=True).first()
    if found is None:
        return None
    found.state, found.attempts = State.SENDING, found.attempts + 1
    found.lease = uuid.uuid4()
    found.leased_until = now + timedelta(seconds=settings.DELIVERY_LEASE)
    # Until there is a result this is the reason: whoever is killed cannot write one.
    found.reason, found.status = Reason.INTERRUPTED, 0
    found.save()
    if first:
        # Should this process be killed, somebody looks again once its lease has run out.
        outbox.enqueue(TASK, at=found.leased_until + _run())
    return Delivery.objects.select_related("snapshot").get(pk=found.pk)


def _run() -> timedelta:
    return timedelta(seconds=settings.DELIVERY_RUN)


def _try(delivery: Delivery) -> str:
    """Make the effect and keep the result; return the reason of a failure, empty for none."""
    try:
        receiver = destination(delivery.destination)
        remote_id = SEND[receiver.adapter](Parcel(delivery), receiver)
    except Failed as failed:
        if failed.reason == Reason.FILE_INFECTED:
            # Nothing will ever be sent for this part: the rest must not wait for it.
            _keep_success(delivery, "", receiver, reason=failed.reason)
            return ""
        _keep_failure(delivery, failed)
        return failed.reason
    except Exception:
        # Without the message of the error: it may quote what was to be sent.
        logger.error("Delivery %s failed by a fault of ours.", delivery.public_id)
        _keep_failure(delivery, Failed(Reason.OWN_FAULT))
        return Reason.OWN_FAULT
    _keep_success(delivery, remote_id, receiver)
    return ""


@transaction.atomic
def _keep_success(
    delivery: Delivery, remote_id: str, receiver: Destination, *, reason: str = ""
) -> None:
    kept = _end(
        delivery,
        state=State.DELIVERED,
        delivered_at=clock.now(),
        remote_id=remote_id,
        reason=reason,
        status=0,
    )
    if kept and _is_last(delivery):
        _log(delivery, receiver)


@transaction.atomic
def _keep_failure(delivery: Delivery, failed: Failed) -> None:
    now = clock.now()
    wait = patience.next_wait(
        delivery.attempts,
        timedelta(seconds=settings.DELIVERY_FIRST_WAIT),
        random.random(),  # noqa: S311 - spreads load, guards nothing
        failed.wait,
    )
    stuck = now + wait > delivery.since + patience.STUCK_AFTER
    kept = _end(
        delivery,
        state=State.STUCK if stuck else State.WAITING,
        next_try_at=now + wait,
        reason=failed.reason,
        status=failed.status,
    )
    if kept and not stuck:
        outbox.enqueue(TASK, at=now + wait)
    said = "is stuck" if stuck else "was not made"
    logger.log(
        logging.WARNING if stuck else logging.INFO,
        "Delivery %s %s: %s",
        delivery.public_id,
        said,
        failed,
    )


def _end(delivery: Delivery, **result: object) -> bool:
    """Keep the result and drop the lease; return False when another worker has it by now."""
    mine = Delivery.objects.filter(pk=delivery.pk, lease=delivery.lease)
    return bool(mine.update(lease=None, leased_until=None, updated_at=clock.now(), **result))


def _is_last(delivery: Delivery) -> bool:
    same = Delivery.objects.filter(snapshot=delivery.snapshot_id, destination=delivery.destination)
    return not same.open().exists()


def _log(delivery: Delivery, receiver: Destination) -> None:
    """Tell the resident to whom their data went (AVG 15:1c)."""
    audit.record(
        by=None,
        name="aanvraag.bezorgd",
        summary=f"Uw aanvraag ging naar: {receiver.label}.",
        purpose=Purpose.AANVRAAG,
        subject=delivery.snapshot.data_subject,
        obj=delivery,
        details={"event": delivery.snapshot.event, "destination": receiver.name},
    )

"""Writing down what has to go out, in the transaction of what happened."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from portal.core import clock, outbox
from selfservice.deliveries.models import Delivery, Snapshot, SnapshotFile
from selfservice.deliveries.rules.effects import missing
from selfservice.deliveries.services.destinations import Destination, destinations_for
from selfservice.files.models import PrivateFile

TASK = "deliveries.work"


@dataclass(frozen=True)
class Subject:
    """What it is about: public id and reference of the aanvraag, its type in words.

    data_subject: pseudonym of the resident, for the log.
    """

    public_id: uuid.UUID
    reference: str
    about: str
    data_subject: uuid.UUID


def has_receivers(slug: str) -> bool:
    """Return whether this type of aanvraag goes anywhere: else there is nothing to post."""
    return bool(destinations_for(slug))


def post(
    *,
    event: str,
    subject: Subject,
    at: datetime,
    payload: dict[str, Any],
    files: Sequence[PrivateFile] = (),
    occasion: str = "",
) -> None:
    """Keep a sealed snapshot and one delivery for each effect that is still to be made.

    at: when it happened (aware). payload: in the format of docs/delivery.md. files: all files it
    names. occasion: which time, of what may happen more than once. Call it inside the transaction
    of what happened; raises TransactionManagementError outside one. Does nothing without
    destinations.
    """
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("post() needs an open transaction.")
    receivers = destinations_for(payload["aanvraag"]["soort"])
    if not receivers:
        return
    snapshot = Snapshot(
        event=event,
        occasion=occasion,
        subject=subject.public_id,
        data_subject=subject.data_subject,
        at=at,
    )
    snapshot.payload = payload
    snapshot.save()
    SnapshotFile.objects.bulk_create(SnapshotFile(snapshot=snapshot, file=file) for file in files)
    ids = [str(file.public_id) for file in files]
    Delivery.objects.bulk_create(_planned(snapshot, subject, receivers, ids))
    outbox.enqueue(TASK)


def _planned(
    snapshot: Snapshot, subject: Subject, receivers: list[Destination], files: list[str]
) -> list[Delivery]:
    now = clock.now()
    done = Delivery.objects.filter(subject=subject.public_id)
    have = set(done.values_list("destination", "kind", "part"))
    return [
        Delivery(
            snapshot=snapshot,
            destination=receiver.name,
            subject=subject.public_id,
            kind=effect.kind,
            part=effect.part,
            reference=subject.reference,
            about=subject.about[:200],
            posted_at=now,
            since=now,
            next_try_at=now,
        )
        for receiver in receivers
        for effect in missing(
            receiver.adapter,
            snapshot.event,
            files,
            {(kind, part) for name, kind, part in have if name == receiver.name},
            snapshot.occasion,
        )
    ]

"""After the storm: is everything there that a client was told is there, and nothing twice?"""

import base64
import hashlib
import time
from collections import Counter
from datetime import timedelta

from django.db import connection
from django_tasks_db.models import DBTaskResult

from portal.audit.models import Event
from portal.core import vault
from portal.core.reclaiming import reclaim
from selfservice.aanvragen.models import Aanvraag, StatusEvent
from selfservice.deliveries import services as deliveries
from selfservice.deliveries.models import Delivery
from selfservice.deliveries.rules.states import State
from tests.faults.machine import Machine
from tests.faults.receiver import FailingReceiver
from tests.faults.report import Report
from tests.faults.storm import Filing

PATIENCE_SECONDS = 600


def settle(machine: Machine, report: Report) -> None:
    """Wait until the worker has sent what was still to be sent."""
    begun = time.monotonic()
    connection.close()  # the one from before the storm ended with a kill
    reclaim(after=timedelta(0))
    while time.monotonic() - begun < PATIENCE_SECONDS:
        still = Delivery.objects.open().count()
        mails = _mails().exclude(status__in=("SUCCESSFUL", "FAILED")).count()
        if not still and not mails:
            break
        machine.revive()
        deliveries.deliver_due()
        reclaim(after=timedelta(seconds=60))
        report.progress("outbox", 0, 1, f"{still} deliveries and {mails} mails to go")
        time.sleep(1)
    report.figure("seconds until the outbox was empty", f"{time.monotonic() - begun:.0f}")


def judge_filings(filings: list[Filing], report: Report) -> None:
    """Check every acknowledged filing against the database and the files on disk."""
    rows = Aanvraag.objects.filed().prefetch_related("attachments__file")
    # In pieces: SQLite takes no expression of a thousand parts.
    found = {str(row.public_id): row for row in rows.iterator(chunk_size=200)}
    references = Counter(row.reference for row in found.values())
    steps = Counter(
        map(
            str,
            StatusEvent.objects.filter(action="indienen").values_list(
                "aanvraag__public_id", flat=True
            ),
        )
    )
    logged = Counter(
        Event.objects.filter(name="aanvraag.ingediend").values_list("object_id", flat=True)
    )
    for filing in filings:
        _judge(filing, found.get(filing.draft.public_id), steps, logged, report)
    report.check(max(references.values(), default=0) <= 1, "a reference was given twice")
    report.figure("aanvragen there", len(found))
    report.figure("files there, hash equal", sum(len(f.hashes) for f in filings))


def _judge(filing, row, steps: Counter, logged: Counter, report: Report) -> None:
    name = f"filing {filing.draft.number}"
    if not filing.reference or row is None:
        return report.check(
            False, f"{name}: acknowledged={bool(filing.reference)}, there={bool(row)}"
        )
    report.check(row.reference == filing.reference, f"{name}: other reference")
    report.check(row.answers["nodig"] == filing.words, f"{name}: answer of before")
    report.check(
        steps[filing.draft.public_id] == 1, f"{name}: filed {steps[filing.draft.public_id]} times"
    )
    report.check(logged[filing.draft.public_id] == 1, f"{name}: logged otherwise")
    kept = []
    for item in row.attachments.all():
        with item.file.sealed.open("rb") as sealed:
            kept.append(hashlib.sha256(vault.unseal(sealed.read())).hexdigest())
    return report.check(
        sorted(kept) == sorted(filing.hashes), f"{name}: files {len(kept)} of {len(filing.hashes)}"
    )


def judge_outbox(filings: list[Filing], receiver: FailingReceiver, report: Report) -> None:
    """Check that each message is at the receiver exactly once by key, with every file."""
    rows = list(Delivery.objects.all())
    keys = {f"msg_{row.key.hex}" for row in rows}
    report.check(all(row.state == State.DELIVERED for row in rows), "not everything was delivered")
    report.check(set(receiver.kept) == keys, f"{len(receiver.kept)} keys there, {len(keys)} sent")
    report.check(not receiver.wrong, f"{len(receiver.wrong)} messages with a wrong signature")
    told = Counter(data["aanvraag"]["id"] for data in receiver.of_type("aanvraag.ingediend"))
    ids = list(map(str, Aanvraag.objects.filed().values_list("public_id", flat=True)))
    report.check(told == Counter(ids), f"{sum(told.values())} messages of {len(ids)} filings")
    sent = Counter(map(_hash_of, receiver.of_type("aanvraag.bestand")))
    wanted = Counter(value for filing in filings for value in filing.hashes)
    report.check(not wanted - sent, f"{sum((wanted - sent).values())} files not at the receiver")
    report.check(max(sent.values(), default=0) == 1, "a file is twice at the receiver")
    report.figure("outbox messages", len(rows))
    report.figure("at the receiver, once by key", len(receiver.kept))
    report.figure("tries", sum(receiver.tries.values()))
    report.figure("tries that the receiver failed", receiver.failed)
    states = Counter(_mails().values_list("status", flat=True))
    report.check(set(states) == {"SUCCESSFUL"}, f"mails: {dict(states)}")
    report.figure("mails sent", states["SUCCESSFUL"])


def _mails():
    return DBTaskResult.objects.filter(task_path="portal.mail.tasks.send")


def _hash_of(data: dict) -> str:
    return hashlib.sha256(base64.b64decode(data["bestand"]["inhoud"])).hexdigest()

"""Bringing a file in: first what would change, then exactly that."""

from __future__ import annotations

import uuid
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Any

from django.db import transaction

from content.faq import policy
from content.faq.models import Import
from content.faq.models.importing import State
from content.faq.queries import exchange
from content.faq.rules.exchange import planning, reading
from content.faq.rules.exchange.checking import with_slug
from content.faq.rules.exchange.planning import Kind, Plan
from content.faq.rules.exchange.records import BadFile, Given, Record
from content.faq.services.exchange.markup import clean
from portal.accounts.models import User
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core import clock, outbox
from portal.core.exceptions import DomainError, IllegalMove, NotAllowed

TASK = "faq.import"
KEPT = timedelta(days=7)
NOTHING = "In dit bestand staat niets dat verandert."


class Unreadable(DomainError):
    """The file cannot be read; the sentence says why and what to do."""

    status = 422


class ChangedMeanwhile(IllegalMove):
    """What was shown no longer holds: it has to be looked at again."""


@dataclass(frozen=True)
class Wish:
    """What somebody wants with a file. note: what is changed, for colleagues. publish: at once in
    the vraagbaak. topic: slug of the topic of new entries that have none."""

    note: str
    publish: bool = False
    topic: str = ""


@transaction.atomic
def prepare(*, by: User | None, file_name: str, raw: bytes, wish: Wish) -> Import:
    """Read a file and keep what it would change; nothing else happens yet.

    by: None for an operator. Raises NotAllowed, Unreadable and, without a note, DomainError.
    """
    _may(by, publish=wish.publish)
    if not wish.note.strip():
        raise DomainError("Schrijf in één regel op wat er gewijzigd is.")
    try:
        found = reading.read(raw, exchange.places())
    except BadFile as error:
        raise Unreadable(str(error)) from None
    Import.objects.filter(at__lt=clock.now() - KEPT).exclude(state=State.RUNNING).delete()
    made = Import(
        by=by,
        file_name=file_name.replace("\x00", "")[-200:],
        note=wish.note.strip()[:200],
        publish=wish.publish,
        topic=wish.topic,
        given={"items": [asdict(item) for item in found.given], "unknown": list(found.unknown)},
    )
    made.digest = plan_of(made).digest
    made.save()
    return made


def plan_of(row: Import) -> Plan:
    """Return what the import would do now."""
    items = [_given(item) for item in row.given["items"]]
    known = exchange.known_for(with_slug(item).slug for item in items)
    unknown = tuple(row.given["unknown"])
    return planning.plan(
        items, known, publish=row.publish, topic=row.topic, unknown=unknown, clean=clean
    )


@transaction.atomic
def start(*, by: User | None, public_id: uuid.UUID, digest: str, later: bool = True) -> Import:
    """Carry out, in the background, exactly what was shown with `digest`.

    later: False for who calls `carry_out` right after.
    Raises Import.DoesNotExist for the import of another, ChangedMeanwhile when the base is not
    what it was when it was shown (the new outcome is kept, to be shown), and IllegalMove twice.
    """
    row = Import.objects.select_for_update(of=("self",)).get(public_id=public_id, by=by)
    _may(by, publish=row.publish)
    if row.state != State.SHOWN:
        raise IllegalMove("Dit bestand is al ingevoerd.")
    plan = plan_of(row)
    if digest != plan.digest:
        raise ChangedMeanwhile(
            "De vraagbaak is intussen veranderd. Kijk nog eens wat er nu gebeurt."
        )
    todo = [line for line in plan.lines if line.kind in (Kind.NEW, Kind.CHANGED)]
    if not todo:
        raise IllegalMove(NOTHING)
    row.lines = [_kept(line) for line in todo]
    row.digest, row.state, row.total = plan.digest, State.RUNNING, len(todo)
    row.save()
    audit.record(
        by=by,
        name="vraagbaak.ingevoerd",
        summary="Vraagbaak ingevoerd uit een bestand",
        purpose=Purpose.SUPPORT,
        obj=row,
        details={**plan.counts, "meteen": row.publish},
    )
    if later:
        outbox.enqueue(TASK, number=row.pk)
    return row


def _may(by: User | None, *, publish: bool) -> None:
    if by is None:
        return
    if not policy.can_exchange(by):
        raise NotAllowed("Een redacteur voert de vraagbaak in.")
    if publish and not policy.can_publish(by):
        raise NotAllowed("U mag concepten maken. Een redacteur zet ze in de vraagbaak.")


def _kept(line: planning.Line) -> dict[str, Any]:
    return {
        "kind": line.kind,
        "slug": line.slug,
        "place": line.place,
        "fingerprint": line.fingerprint,
        "after": asdict(line.after),
    }


def _given(item: dict[str, Any]) -> Given:
    """Return what was read: JSON has lists where we have tuples."""
    values = {name: as_tuples(value) for name, value in item["values"].items()}
    return Given(
        item["place"], item["slug"], values, tuple(item["problems"]), tuple(item["notices"])
    )


def as_record(values: dict[str, Any]) -> Record:
    """Return the entry that was kept as JSON."""
    return Record(**{name: as_tuples(value) for name, value in values.items()})


def as_tuples(value: Any) -> Any:
    """Return `value` with tuples for lists."""
    return tuple(map(as_tuples, value)) if isinstance(value, list) else value

"""The one way to write the log."""

import secrets
from typing import Any

from django.db import transaction

from portal.audit import trace
from portal.audit.actors import HasActor, actor_of
from portal.audit.models import Event
from portal.audit.purposes import Purpose


def record(
    *,
    by: HasActor | None,
    name: str,
    summary: str,
    purpose: Purpose,
    subject: object = "",
    subject_type: str = "inwoner",
    obj: object | None = None,
    details: dict[str, Any] | None = None,
) -> Event:
    """Log one look or write, in the caller's transaction, which must be open.

    name: dotted and stable, for programs ("plan.bekeken"). summary: one Dutch sentence without
    personal data, for the resident's list. subject: pseudonym (public id) of the person whose data
    it is. obj: what it was about; its `public_id` or pk is kept. details: names of changed fields
    and states, never their personal content.
    """
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("record() needs an open transaction.")
    actor, running = actor_of(by), trace.current()
    return Event.objects.create(
        name=name,
        summary=summary,
        processing_activity_id=purpose,
        actor_kind=actor.kind,
        actor_id=actor.id,
        actor_name=actor.name,
        actor_role=actor.role,
        data_subject_id=str(subject),
        data_subject_id_type=subject_type if subject else "",
        object_type=obj._meta.label_lower if obj is not None else "",
        object_id=str(getattr(obj, "public_id", None) or getattr(obj, "pk", "") or ""),
        details=details or {},
        trace_id=running.trace_id,
        span_id=secrets.token_hex(8),
        parent_span_id=running.parent_span_id,
    )

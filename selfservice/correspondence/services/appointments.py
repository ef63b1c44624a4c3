"""Appointments: proposed by either side, confirmed by the other, moved with a reason."""

import uuid
from datetime import datetime

from django.db import transaction

from portal.accounts.models import User
from portal.core import clock
from portal.core.exceptions import DomainError, IllegalMove, NotAllowed
from selfservice.correspondence import policy
from selfservice.correspondence.models import Appointment, AppointmentChange
from selfservice.correspondence.rules import appointments as rules
from selfservice.correspondence.rules.appointments import Action
from selfservice.correspondence.rules.notices import Kind
from selfservice.correspondence.rules.parties import Party, other
from selfservice.correspondence.services.notices import dismiss, tell
from selfservice.correspondence.services.taking_part import log, side_of
from selfservice.dossiers.models import Dossier

PROPOSE = "voorstellen"
CHANGED = "De ander heeft de afspraak net veranderd. Kijk naar de nieuwe tijd."


class BadAppointment(DomainError):
    """The time, the duration or the reason will not do."""


@transaction.atomic
def propose(
    *,
    by: User,
    dossier: Dossier,
    starts_at: datetime,
    minutes: int,
    how: str,
    place: str = "",
    note: str = "",
    key: uuid.UUID | None = None,
) -> Appointment:
    """Propose an appointment to the other side.

    starts_at: aware. minutes: 10 to 240. key: made with the form, so that sending twice gives
    one. Raises NotAllowed, and BadAppointment for a moment that is past.
    """
    party = side_of(by, dossier)
    if not policy.can_begin(dossier):
        raise NotAllowed("U kunt een afspraak maken zodra er een casusregisseur is.")
    known = Appointment.objects.filter(public_id=key, dossier=dossier).first() if key else None
    if known is not None:
        return known
    _check_time(starts_at, minutes)
    appointment = Appointment.objects.create(
        public_id=key or uuid.uuid4(), dossier=dossier, starts_at=starts_at, minutes=minutes,
        how=how, place=place.strip(), note=note.strip(), proposed_by=party,
    )  # fmt: skip
    _note(by, appointment, party, PROPOSE, Kind.PROPOSED)
    return appointment


@transaction.atomic
def confirm(*, by: User, public_id: uuid.UUID, sequence: int) -> Appointment:
    """Say yes to what the other side proposed.

    sequence: of the proposal on the screen; IllegalMove when it has changed since, when it is
    one's own, or when it is past. Appointment.DoesNotExist for what is not theirs.
    """
    appointment, party = _locked(by, public_id)
    if appointment.sequence != sequence and appointment.state == rules.State.PROPOSED:
        raise IllegalMove(CHANGED)
    if appointment.is_past:
        raise IllegalMove(rules.PAST)
    _go(appointment, Action.CONFIRM, party)
    appointment.save(update_fields=["state", "updated_at"])
    _note(by, appointment, party, Action.CONFIRM, Kind.CONFIRMED)
    return appointment


@transaction.atomic
def move(
    *, by: User, public_id: uuid.UUID, starts_at: datetime, minutes: int, reason: str
) -> Appointment:
    """Propose another moment, with why; the other side says yes again.

    Raises BadAppointment without reason or for a moment that is past, IllegalMove once cancelled.
    """
    appointment, party = _locked(by, public_id)
    _check_reason(reason)
    _check_time(starts_at, minutes)
    _go(appointment, Action.MOVE, party)
    appointment.starts_at, appointment.minutes = starts_at, minutes
    appointment.proposed_by, appointment.reminded_at = party, None
    appointment.sequence += 1
    appointment.save()
    _note(by, appointment, party, Action.MOVE, Kind.MOVED, reason)
    return appointment


@transaction.atomic
def cancel(*, by: User, public_id: uuid.UUID, reason: str) -> Appointment:
    """Call an appointment off, with why. Raises BadAppointment without reason, IllegalMove."""
    appointment, party = _locked(by, public_id)
    _check_reason(reason)
    _go(appointment, Action.CANCEL, party)
    appointment.sequence += 1
    appointment.save(update_fields=["state", "sequence", "updated_at"])
    _note(by, appointment, party, Action.CANCEL, Kind.CANCELLED, reason)
    return appointment


def _locked(by: User, public_id: uuid.UUID) -> tuple[Appointment, Party]:
    """Return the appointment, locked, with the side of `by`."""
    found = Appointment.objects.visible_to(by).values_list("pk", flat=True).get(public_id=public_id)
    appointment = Appointment.objects.select_for_update().get(pk=found)
    appointment.dossier = Dossier.objects.with_people().get(pk=appointment.dossier_id)
    return appointment, side_of(by, appointment.dossier)


def _go(appointment: Appointment, action: str, party: Party) -> None:
    state = rules.next_state(
        appointment.state, action, by=party, proposed_by=appointment.proposed_by
    )
    if state is None:
        raise IllegalMove(rules.REFUSALS[action])
    appointment.state = state


def _check_time(starts_at: datetime, minutes: int) -> None:
    if starts_at <= clock.now():
        raise BadAppointment(rules.PAST)
    if not rules.SHORTEST <= minutes <= rules.LONGEST:
        raise BadAppointment(rules.DURATION)


def _check_reason(reason: str) -> None:
    if not reason.strip():
        raise BadAppointment(rules.NO_REASON)


def _note(
    by: User, appointment: Appointment, party: Party, what: str, kind: Kind, reason: str = ""
) -> None:
    """Keep who did it, log it, and tell the other side."""
    AppointmentChange.objects.create(
        appointment=appointment, by=by, party=party, what=what, reason=reason.strip(),
        starts_at=appointment.starts_at, at=clock.now(),
    )  # fmt: skip
    dossier, did = appointment.dossier, DID[what]
    dismiss(by=by, dossier=dossier, about=appointment.public_id)
    log(by=by, dossier=dossier, name=f"afspraak.{what}", did=did, obj=appointment)
    tell(dossier=dossier, party=other(party), kind=kind, about=appointment.public_id)


DID: dict[str, str] = {
    PROPOSE: "stelde een afspraak voor",
    Action.CONFIRM: "bevestigde een afspraak",
    Action.MOVE: "stelde een andere tijd voor",
    Action.CANCEL: "zei een afspraak af",
}

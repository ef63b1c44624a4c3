"""Appointments to show: what is coming, what was, and what somebody may do with one."""

import uuid
from dataclasses import dataclass

from django.db.models import QuerySet

from portal.accounts.models import User
from portal.core import clock
from selfservice.correspondence import policy
from selfservice.correspondence.models import Appointment
from selfservice.correspondence.rules.appointments import Action, State, next_state, waits_for
from selfservice.dossiers.models import Dossier


@dataclass(frozen=True)
class AppointmentView:
    """An appointment as one side sees it, with what they can do now."""

    appointment: Appointment
    may_confirm: bool
    may_move: bool
    may_cancel: bool
    waits_for_me: bool
    waits_for_other: bool

    @property
    def is_confirmed(self) -> bool:
        return self.appointment.state == State.CONFIRMED

    @property
    def is_cancelled(self) -> bool:
        return self.appointment.state == State.CANCELLED


def view_of(user: User, appointment: Appointment) -> AppointmentView:
    """Return `appointment` as `user` sees it."""
    party = policy.party_of(user, appointment.dossier)
    now_past = appointment.is_past

    def may(action: str) -> bool:
        if party is None or now_past:
            return False
        proposer = appointment.proposed_by
        return next_state(appointment.state, action, by=party, proposed_by=proposer) is not None

    waiting = None if now_past else waits_for(appointment.state, appointment.proposed_by)
    return AppointmentView(
        appointment=appointment,
        may_confirm=may(Action.CONFIRM),
        may_move=may(Action.MOVE),
        may_cancel=may(Action.CANCEL),
        waits_for_me=waiting is not None and waiting == party,
        waits_for_other=waiting is not None and waiting != party,
    )


def appointment_of(user: User, public_id: uuid.UUID) -> Appointment | None:
    """Return the appointment when `user` may see it, with its changes."""
    found = Appointment.objects.visible_to(user).with_people()
    return found.prefetch_related("changes__by").filter(public_id=public_id).first()


def coming(dossier: Dossier) -> QuerySet[Appointment]:
    """Return what is coming in one dossier, first come first."""
    return Appointment.objects.filter(dossier=dossier).open_from(clock.now()).with_people()


def past(dossier: Dossier) -> QuerySet[Appointment]:
    """Return what was, or was cancelled, newest first."""
    rows = Appointment.objects.filter(dossier=dossier).with_people()
    return rows.exclude(pk__in=coming(dossier).values("pk")).order_by("-starts_at", "-pk")


def coming_for(user: User) -> QuerySet[Appointment]:
    """Return what is coming for a colleague, over all residents."""
    return Appointment.objects.visible_to(user).open_from(clock.now()).with_people()

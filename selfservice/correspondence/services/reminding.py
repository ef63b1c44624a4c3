"""A reminder the day before; each appointment once, however often the command runs."""

from datetime import datetime, time, timedelta

from django.db import transaction

from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core import clock
from selfservice.correspondence.models import Appointment
from selfservice.correspondence.rules.appointments import State, reminder_day
from selfservice.correspondence.rules.notices import Kind
from selfservice.correspondence.rules.parties import Party
from selfservice.correspondence.services.notices import remind_staff, tell


def remind() -> int:
    """Remind both sides of what is tomorrow; return of how many appointments.

    The resident gets the usual discreet mail, a colleague one mail for the whole day. Who stands
    in today gets it in place of who is away: only they can look.
    """
    mailed: set[str] = set()
    return sum(_remind(pk, mailed) for pk in _due().values_list("pk", flat=True))


def _due() -> object:
    start = datetime.combine(reminder_day(clock.today()), time.min, tzinfo=clock.AMSTERDAM)
    return Appointment.objects.filter(
        state=State.CONFIRMED,
        reminded_at=None,
        starts_at__gte=start,
        starts_at__lt=start + timedelta(days=1),
    )


@transaction.atomic
def _remind(pk: int, mailed: set[str]) -> bool:
    """Remind of one, unless another run was first."""
    if not _due().filter(pk=pk).update(reminded_at=clock.now()):
        return False
    appointment = Appointment.objects.with_people().get(pk=pk)
    tell(
        dossier=appointment.dossier,
        party=Party.RESIDENT,
        kind=Kind.REMINDER,
        about=appointment.public_id,
    )
    remind_staff(dossier=appointment.dossier, about=appointment.public_id, mailed=mailed)
    audit.record(
        by=None,
        name="afspraak.herinnerd",
        summary="Het portaal herinnerde u aan een afspraak.",
        purpose=Purpose.GUIDANCE,
        subject=appointment.dossier.subject,
        obj=appointment,
    )
    return True

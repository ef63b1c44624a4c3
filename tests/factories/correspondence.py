"""Messages and appointments, made by the services as people would."""

from datetime import datetime, timedelta
from typing import Any

from portal.core import clock
from selfservice.correspondence import services
from selfservice.correspondence.models import Appointment, Message
from selfservice.dossiers.models import Dossier


def from_staff(dossier: Dossier, text: str = "Hoe gaat het met u?", **fields: Any) -> Message:
    """Return a message of the casusregisseur."""
    by = dossier.current_casusregisseur
    return services.send(by=by, dossier=dossier, text=text, **fields)


def from_resident(dossier: Dossier, text: str = "Het gaat goed.", **fields: Any) -> Message:
    """Return a message of the resident, who has an account."""
    return services.send(by=dossier.resident.user, dossier=dossier, text=text, **fields)


def moment(days: int = 2, hour: int = 10) -> datetime:
    """Return `hour` o'clock, Dutch time, in `days` days."""
    day = clock.today() + timedelta(days=days)
    return datetime(day.year, day.month, day.day, hour, tzinfo=clock.AMSTERDAM)


def proposed(dossier: Dossier, **fields: Any) -> Appointment:
    """Return an appointment that the casusregisseur proposed, unless `by` says otherwise."""
    values = {
        "by": dossier.current_casusregisseur,
        "starts_at": moment(),
        "minutes": 45,
        "how": "kantoor",
    }
    return services.propose(dossier=dossier, **values | fields)


def confirmed(dossier: Dossier, **fields: Any) -> Appointment:
    """Return an appointment that the resident said yes to."""
    appointment = proposed(dossier, **fields)
    return services.confirm(
        by=dossier.resident.user, public_id=appointment.public_id, sequence=appointment.sequence
    )

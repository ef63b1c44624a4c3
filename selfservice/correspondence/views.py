"""How an appointment leaves the house, and comes back from a form."""

from django.http import HttpResponse

from selfservice.correspondence.models import Appointment
from selfservice.correspondence.queries import calendar_file


def as_calendar(appointment: Appointment) -> HttpResponse:
    """Return the response with which a phone adds the appointment to its calendar."""
    response = HttpResponse(calendar_file(appointment), content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="afspraak.ics"'
    response.headers["Cache-Control"] = "no-store, private"
    return response


def sequence_of(sent: str | None) -> int:
    """Return the number of the moment that was on the screen, -1 for what is no such number."""
    sent = sent or ""
    return int(sent) if sent.isdecimal() and len(sent) < 10 else -1

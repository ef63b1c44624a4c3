"""The file with which an appointment goes into somebody's own calendar (RFC 5545)."""

from datetime import UTC

from icalendar import Calendar, Event

from selfservice.correspondence.models import Appointment
from selfservice.correspondence.rules.appointments import State

STATUS: dict[str, str] = {
    State.PROPOSED: "TENTATIVE",
    State.CONFIRMED: "CONFIRMED",
    State.CANCELLED: "CANCELLED",
}


def calendar_file(appointment: Appointment) -> bytes:
    """Return the appointment as .ics.

    Others may look into a calendar, so it says "Afspraak" and when: no names, place or subject.
    """
    event = Event()
    event.add("uid", f"{appointment.public_id}@samen-aan-het-stuur")
    event.add("summary", "Afspraak")
    event.add("dtstart", appointment.starts_at.astimezone(UTC))
    event.add("dtend", appointment.ends_at.astimezone(UTC))
    event.add("dtstamp", appointment.updated_at.astimezone(UTC))
    event.add("sequence", appointment.sequence)
    event.add("status", STATUS[appointment.state])
    event.add("class", "PRIVATE")
    calendar = Calendar()
    calendar.add("prodid", "-//Samen aan het stuur//Afspraken//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    return calendar.to_ical()

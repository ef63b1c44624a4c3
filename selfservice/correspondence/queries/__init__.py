from selfservice.correspondence.queries.appointments import (
    AppointmentView,
    appointment_of,
    coming,
    coming_for,
    past,
    view_of,
)
from selfservice.correspondence.queries.calendar import calendar_file
from selfservice.correspondence.queries.messages import (
    thread,
    threads,
    unread_for,
    with_unread,
)
from selfservice.correspondence.queries.notices import NoticeLine, waiting

__all__ = [
    "AppointmentView",
    "NoticeLine",
    "appointment_of",
    "calendar_file",
    "coming",
    "coming_for",
    "past",
    "thread",
    "threads",
    "unread_for",
    "view_of",
    "waiting",
    "with_unread",
]

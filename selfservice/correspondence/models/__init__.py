from selfservice.correspondence.models.appointment import Appointment, AppointmentChange
from selfservice.correspondence.models.message import Message, MessageFile
from selfservice.correspondence.models.notice import Notice

__all__ = ["Appointment", "AppointmentChange", "Message", "MessageFile", "Notice"]

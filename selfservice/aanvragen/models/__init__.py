from selfservice.aanvragen.models.aanvraag import Aanvraag
from selfservice.aanvragen.models.attachment import Attachment
from selfservice.aanvragen.models.request_type import Published, RequestType, RequestTypeVersion
from selfservice.aanvragen.models.status_event import StatusEvent

__all__ = [
    "Aanvraag",
    "Attachment",
    "Published",
    "RequestType",
    "RequestTypeVersion",
    "StatusEvent",
]

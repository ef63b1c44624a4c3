from selfservice.aanvragen.models.aanvraag import Aanvraag
from selfservice.aanvragen.models.asked import DocumentsAsked, DocumentSnippet, TermChange
from selfservice.aanvragen.models.attachment import ADDED_LATER, Attachment
from selfservice.aanvragen.models.design import Design
from selfservice.aanvragen.models.judging import Proposal, Report
from selfservice.aanvragen.models.letter import Letter, Sent
from selfservice.aanvragen.models.measured import Measured
from selfservice.aanvragen.models.request_type import Published, RequestType, RequestTypeVersion
from selfservice.aanvragen.models.status_event import StatusEvent
from selfservice.aanvragen.models.status_text import StatusText

__all__ = [
    "ADDED_LATER",
    "Aanvraag",
    "Attachment",
    "Design",
    "DocumentSnippet",
    "DocumentsAsked",
    "Letter",
    "Measured",
    "Proposal",
    "Published",
    "Report",
    "RequestType",
    "RequestTypeVersion",
    "Sent",
    "StatusEvent",
    "StatusText",
    "TermChange",
]

"""How a private file leaves the house: to be saved, never to be run or shown in our own page."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from selfservice.files.services import OpenedFile


def as_attachment(file: OpenedFile) -> HttpResponse:
    """Return the response that offers `file` for download, under headers that keep it harmless."""
    response = HttpResponse(file.content, content_type=file.content_type)
    response.headers["Content-Disposition"] = content_disposition_header(True, file.name)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "no-store, private"
    return response

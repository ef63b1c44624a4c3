"""How a PDF leaves the house."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header


def as_pdf(content: bytes, name: str) -> HttpResponse:
    """Return the response that opens or saves `content` under `name`."""
    response = HttpResponse(content, content_type="application/pdf")
    response.headers["Content-Disposition"] = content_disposition_header(False, name)
    response.headers["Cache-Control"] = "no-store, private"
    return response

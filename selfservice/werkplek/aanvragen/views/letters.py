"""A letter of an aanvraag for colleagues who may see the aanvraag."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from portal.accounts.access import staff
from portal.accounts.roles import Permission
from portal.paper.responses import as_pdf
from selfservice.aanvragen import services
from selfservice.werkplek.aanvragen.views.found import or_404

reader = staff(Permission.USE_WERKPLEK)


@reader
@require_safe
def letter(request: HttpRequest, public_id: uuid.UUID, kind: str) -> HttpResponse:
    """Show the letter; the look is logged."""
    found = or_404(services.read_letter, by=request.user, public_id=public_id, kind=kind)
    desk = request.user.may(Permission.WORK_AANVRAGEN)
    context = {
        "section": "aanvragen" if desk else "dossiers",
        "letter": found,
        "pdf_url": reverse("werkplek:aanvraag_brief_pdf", args=[public_id, kind]),
        "back_url": _page_of(request, public_id),
    }
    return render(request, "werkplek/aanvragen/letter.html", context)


@reader
@require_safe
def letter_pdf(request: HttpRequest, public_id: uuid.UUID, kind: str) -> HttpResponse:
    """Hand over the PDF; the look is logged."""
    file = or_404(services.open_letter, by=request.user, public_id=public_id, kind=kind)
    return as_pdf(file.content, file.name)


def _page_of(request: HttpRequest, public_id: uuid.UUID) -> str:
    desk = request.user.may(Permission.WORK_AANVRAGEN)
    return reverse("werkplek:aanvraag" if desk else "werkplek:aanvraag_meelezen", args=[public_id])

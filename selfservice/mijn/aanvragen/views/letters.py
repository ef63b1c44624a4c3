"""A letter of an aanvraag: on screen, and the same as PDF to keep or print."""

import uuid
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from portal.paper.responses import as_pdf
from selfservice.aanvragen import services
from selfservice.mijn.aanvragen.own import LOOK, SECTION, trail
from selfservice.mijn.own_dossier import with_dossier


@with_dossier(LOOK, SECTION)
@require_safe
def letter(request: HttpRequest, dossier: Any, public_id: uuid.UUID, kind: str) -> HttpResponse:
    """Show the letter; the look is logged. 404 when there is none."""
    try:
        found = services.read_letter(by=request.user, public_id=public_id, kind=kind)
    except ObjectDoesNotExist:
        raise Http404 from None
    context = {
        "section": SECTION,
        "letter": found,
        "pdf_url": reverse("mijn:aanvraag_brief_pdf", args=[public_id, kind]),
        "back_url": reverse("mijn:aanvraag", args=[public_id]),
        "breadcrumbs": trail(found.get_kind_display()),
    }
    return render(request, "mijn/aanvragen/letter.html", context)


@with_dossier(LOOK, SECTION)
@require_safe
def letter_pdf(request: HttpRequest, dossier: Any, public_id: uuid.UUID, kind: str) -> HttpResponse:
    """Hand over the PDF; the look is logged."""
    try:
        file = services.open_letter(by=request.user, public_id=public_id, kind=kind)
    except ObjectDoesNotExist:
        raise Http404 from None
    return as_pdf(file.content, file.name)

"""One aanvraag on the desk: read, take, give back."""

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from portal.accounts.access import staff
from portal.accounts.roles import Permission
from selfservice.aanvragen import queries, services
from selfservice.deliveries import queries as deliveries
from selfservice.files.views import as_attachment
from selfservice.werkplek.aanvragen.views.found import (
    content_of,
    file_or_404,
    look_or_404,
    or_404,
)
from selfservice.werkplek.aanvragen.views.now import what_now
from selfservice.werkplek.aanvragen.views.queue import SECTION

desk = staff(Permission.WORK_AANVRAGEN)


@desk
@require_safe
def aanvraag(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Show answers, files, history and what can be done now."""
    found = look_or_404(request, public_id)
    context = content_of(found, "werkplek:aanvraag_bestand") | {
        "section": SECTION,
        "now": what_now(request.user, found),
        "asked": queries.all_asked(found),
        "terms": queries.term_history(found),
        "arrivals": deliveries.arrivals(found.public_id),
        "breadcrumbs": [("Aanvragen", "/werkplek/aanvragen/"), (found.reference, "")],
    }
    return render(request, "werkplek/aanvragen/detail.html", context)


@desk
@require_safe
def download(request: HttpRequest, public_id: uuid.UUID, file_id: uuid.UUID) -> HttpResponse:
    """Hand over a file of this aanvraag; the look is logged."""
    return as_attachment(file_or_404(request, public_id, file_id))


@desk
@require_POST
def take(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Become the handler."""
    or_404(services.take, by=request.user, public_id=public_id)
    messages.success(request, "U behandelt deze aanvraag nu.")
    return redirect("werkplek:aanvraag", public_id)


@desk
@require_POST
def give_back(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Put it back for a colleague."""
    or_404(services.give_back, by=request.user, public_id=public_id)
    messages.success(request, "De aanvraag staat weer bij Nieuw. Een collega kan hem oppakken.")
    return redirect("werkplek:aanvragen")

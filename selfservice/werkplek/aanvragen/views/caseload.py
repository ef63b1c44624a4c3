"""A casusregisseur reads along with the own residents, and may send on after a conversation."""

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from portal.accounts.access import staff
from portal.accounts.roles import Permission
from selfservice.aanvragen import queries, services
from selfservice.aanvragen.rules.routing import Place
from selfservice.aanvragen.rules.states import State
from selfservice.files.views import as_attachment
from selfservice.werkplek.aanvragen.views.found import (
    content_of,
    file_or_404,
    look_or_404,
    or_404,
)

caseload = staff(Permission.USE_WERKPLEK)
WITH_OTHERS = (Place.CASUSREGISSEUR, Place.SOCIAAL_TEAM)


@caseload
@require_safe
def read_along(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Show the aanvraag, read-only."""
    found = look_or_404(request, public_id)
    waits = found.state == State.SUBMITTED and found.place in WITH_OTHERS
    context = content_of(found, "werkplek:aanvraag_meelezen_bestand") | {
        "section": "dossiers",
        "can_send_on": waits,
        "report": queries.newest_report(found) if waits else None,
        "breadcrumbs": [("Dossiers", "/werkplek/dossiers/"), (found.reference, "")],
    }
    return render(request, "werkplek/aanvragen/read_along.html", context)


@caseload
@require_safe
def download(request: HttpRequest, public_id: uuid.UUID, file_id: uuid.UUID) -> HttpResponse:
    """Hand over a file of this aanvraag; the look is logged."""
    return as_attachment(file_or_404(request, public_id, file_id))


@caseload
@require_POST
def send_on(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Send it on to the werkleerbedrijf, after the conversation (P8)."""
    or_404(services.send_on, by=request.user, public_id=public_id)
    messages.success(request, "De aanvraag ligt nu bij het werkleerbedrijf.")
    return redirect("werkplek:aanvraag_meelezen", public_id)

"""`/werkplek/gesprek/`: what the resident shared, as agenda of the conversation (P3)."""

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from selfservice.voorbereiding import services
from selfservice.werkplek.berichten.found import crumbs
from selfservice.werkplek.dossiers.found import dossier_staff, without_look


@dossier_staff
@require_safe
def agenda(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Show the agenda; the look is logged. Only for who holds the conversation."""
    dossier = without_look(request, public_id)
    context = {
        "section": "dossiers",
        "breadcrumbs": crumbs(dossier, "Agenda van het gesprek"),
        "dossier": dossier,
        "agenda": services.read_agenda(by=request.user, dossier=dossier),
    }
    return render(request, "werkplek/gesprek/agenda.html", context)


@dossier_staff
@require_POST
def held(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Say that the conversation was held."""
    services.close_conversation(by=request.user, dossier=without_look(request, public_id))
    messages.success(
        request, "Het gesprek is afgesloten. De inwoner begint later met een lege lijst."
    )
    return redirect("werkplek:dossier", public_id)

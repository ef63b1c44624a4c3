"""For who leads the desk: who handles what, and taking it back when somebody is away."""

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from portal.accounts.access import staff
from portal.accounts.roles import Permission
from selfservice.aanvragen import queries, services
from selfservice.werkplek.aanvragen.views.found import or_404

SECTION = "verdelen"
lead = staff(Permission.DIVIDE_AANVRAGEN)


@lead
@require_safe
def divide(request: HttpRequest) -> HttpResponse:
    """Show what every colleague handles, without names of residents."""
    context = {"section": SECTION, "rows": queries.held(request.user)}
    return render(request, "werkplek/aanvragen/divide.html", context)


@lead
@require_POST
def take_back(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Put one back for the colleagues."""
    taken = or_404(services.take_back, by=request.user, public_id=public_id)
    messages.success(request, f"{taken.reference} ligt weer bij het team.")
    return redirect("werkplek:aanvragen_verdelen")

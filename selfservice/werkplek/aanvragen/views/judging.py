"""The second person: sees the decision as the resident will, confirms it or sends it back."""

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from portal.accounts.access import staff
from portal.accounts.roles import Permission
from portal.core.exceptions import DomainError
from selfservice.aanvragen import services
from selfservice.werkplek.aanvragen.forms import SendBackForm
from selfservice.werkplek.aanvragen.views.acting import Page, show
from selfservice.werkplek.aanvragen.views.found import look_or_404, or_404

SEND_BACK = Page("Stuur terug", "Uw collega past het voorstel aan.", "Stuur terug", "")
desk = staff(Permission.WORK_AANVRAGEN)


@desk
@require_POST
def confirm(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Confirm: the decision is taken and the resident is told."""
    done = or_404(services.confirm, by=request.user, public_id=public_id)
    messages.success(request, f"{done.promise.done} De inwoner krijgt een e-mail.")
    return redirect("werkplek:aanvraag", public_id)


@desk
@require_POST
def send_back(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Send it back with what should be different."""
    form = SendBackForm(request.POST)
    if form.is_valid():
        try:
            why = form.cleaned_data["why"]
            or_404(services.send_back, by=request.user, public_id=public_id, why=why)
        except DomainError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "Het voorstel is terug bij uw collega.")
            return redirect("werkplek:aanvraag", public_id)
    return show(request, look_or_404(request, public_id), SEND_BACK, form, status=422)

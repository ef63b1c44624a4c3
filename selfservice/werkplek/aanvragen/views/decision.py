"""Deciding: write, look at it as the resident will read it, send."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from portal.accounts.access import staff
from portal.accounts.roles import Permission
from portal.core.exceptions import DomainError
from selfservice.aanvragen import queries, services
from selfservice.aanvragen.forms import DecisionForm
from selfservice.aanvragen.rules.states import State
from selfservice.werkplek.aanvragen.views.found import content_of, look_or_404
from selfservice.werkplek.aanvragen.views.queue import SECTION


@staff(Permission.WORK_AANVRAGEN)
@require_http_methods(["GET", "HEAD", "POST"])
def decide(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Show the form; a POST shows the preview or, from there, takes the decision."""
    found = look_or_404(request, public_id)
    posted = request.method == "POST"
    if not posted and not _is_handler(request, found):
        return redirect("werkplek:aanvraag", public_id)
    form = DecisionForm(
        request.POST or None, definition=found.content, limit=queries.second_person_above(found)
    )
    valid = posted and form.is_valid()
    if valid and "versturen" in request.POST and _decided(request, public_id, form):
        return _told(request, public_id)
    context = content_of(found, "werkplek:aanvraag_bestand") | {
        "section": SECTION,
        "form": form,
        "preview": _preview(request, found, form) if valid else None,
        "breadcrumbs": [
            ("Aanvragen", "/werkplek/aanvragen/"),
            (found.reference, f"/werkplek/aanvragen/{public_id}/"),
            (found.promise.noun.capitalize(), ""),
        ],
    }
    status = 422 if posted and form.errors else 200
    return render(request, "werkplek/aanvragen/decide.html", context, status=status)


def _is_handler(request: HttpRequest, found: Any) -> bool:
    return found.state == State.IN_PROGRESS and found.handler_id == request.user.pk


def _decided(request: HttpRequest, public_id: uuid.UUID, form: DecisionForm) -> bool:
    """Take the decision; a refusal becomes an error of the form, so that no text is lost."""
    try:
        services.decide(by=request.user, public_id=public_id, **form.cleaned_data)
    except DomainError as error:
        form.add_error(None, str(error))
        return False
    return True


def _told(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Say what happened: decided, or first to a colleague (four eyes)."""
    found = look_or_404(request, public_id)
    if found.state == State.CONFIRMING:
        said = "Uw voorstel ligt klaar. Een collega kijkt mee. De inwoner hoort het daarna."
    else:
        said = f"{found.promise.done} De inwoner krijgt een e-mail."
    messages.success(request, said)
    return redirect("werkplek:aanvraag", public_id)


def _preview(request: HttpRequest, found: Any, form: DecisionForm) -> dict[str, Any]:
    values = form.cleaned_data
    return queries.letter_preview(
        found,
        outcome=values["outcome"],
        reasons=values["text"],
        author=request.user.name,
        grant=form.grant,
    )

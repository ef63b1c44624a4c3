"""A casusregisseur reads along with the own residents, and may send on after a conversation."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from portal.accounts.access import staff
from portal.accounts.roles import Permission
from portal.core.exceptions import DomainError
from selfservice.aanvragen import policy, queries, services
from selfservice.aanvragen.rules.states import Actor, State
from selfservice.files.views import as_attachment
from selfservice.werkplek.aanvragen.forms import AnswerForm
from selfservice.werkplek.aanvragen.views.found import (
    content_of,
    file_or_404,
    look_or_404,
    or_404,
)

caseload = staff(Permission.USE_WERKPLEK)


@caseload
@require_safe
def read_along(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Show the aanvraag, read-only."""
    return _show(request, look_or_404(request, public_id), AnswerForm())


@caseload
@require_POST
def answer(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Answer a question that was for the casusregisseur in the first place."""
    form = AnswerForm(request.POST)
    if form.is_valid() and _answered(request, public_id, form):
        messages.success(request, "Het antwoord is verstuurd. De inwoner krijgt een e-mail.")
        return redirect("werkplek:aanvraag_meelezen", public_id)
    return _show(request, look_or_404(request, public_id), form, status=422)


def _answered(request: HttpRequest, public_id: uuid.UUID, form: AnswerForm) -> bool:
    try:
        or_404(services.answer, by=request.user, public_id=public_id, **form.cleaned_data)
    except DomainError as error:
        form.add_error(None, str(error))
        return False
    return True


def _show(request: HttpRequest, found: Any, form: AnswerForm, status: int = 200) -> HttpResponse:
    standing = queries.standing_of(found)
    waits = standing.waits_for_talk
    own = policy.actor_of(request.user, found) == Actor.CASUSREGISSEUR
    context = content_of(found, "werkplek:aanvraag_meelezen_bestand") | {
        "section": "dossiers",
        "can_send_on": waits,
        "answer_form": form if own and _asks_contact(found, standing) else None,
        "report": queries.newest_report(found) if waits else None,
        "breadcrumbs": [("Dossiers", "/werkplek/dossiers/"), (found.reference, "")],
    }
    return render(request, "werkplek/aanvragen/read_along.html", context, status=status)


def _asks_contact(found: Any, standing: Any) -> bool:
    return found.state == State.SUBMITTED and standing.is_with_contact


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

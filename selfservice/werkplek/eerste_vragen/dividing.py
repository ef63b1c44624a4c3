"""A first question goes to a colleague, or back to the team."""

import uuid
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from portal.accounts.access import staff
from portal.accounts.roles import Permission
from portal.core.exceptions import DomainError
from selfservice.eerste_vragen import policy, queries, services
from selfservice.werkplek.eerste_vragen.forms import ColleagueForm

team_member = staff(Permission.WORK_FIRST_QUESTIONS)


@team_member
@require_http_methods(["GET", "HEAD", "POST"])
def hand_over(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Choose a colleague of the team; what was chosen is kept on a refusal."""
    found = _or_404(services.look, by=request.user, public_id=public_id)
    if request.method != "POST" and not policy.can_hand_over(request.user, found):
        return redirect("werkplek:eerste_vraag", public_id)
    form = ColleagueForm(
        request.POST if request.method == "POST" else None,
        people=queries.colleagues(request.user, found),
    )
    if form.is_bound and form.is_valid() and _handed(request, public_id, form):
        return redirect("werkplek:eerste_vragen")
    context = {
        "section": "eerste-vragen",
        "question": found,
        "form": form,
        "breadcrumbs": [
            ("Eerste vragen", "/werkplek/eerste-vragen/"),
            (found.reference, f"/werkplek/eerste-vragen/{found.public_id}/"),
            ("Overdragen", ""),
        ],
    }
    status = 422 if form.is_bound else 200
    return render(request, "werkplek/eerste_vragen/hand_over.html", context, status=status)


@team_member
@require_POST
def give_back(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Put the own question back for the team."""
    _or_404(services.give_back, by=request.user, public_id=public_id)
    messages.success(request, "De vraag staat weer bij Nieuw. Een collega kan hem oppakken.")
    return redirect("werkplek:eerste_vragen")


@team_member
@require_POST
def take_back(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Put the question of a colleague who is away back for the team."""
    found = _or_404(services.take_back, by=request.user, public_id=public_id)
    messages.success(request, f"{found.reference} ligt weer bij het team.")
    return redirect("werkplek:eerste_vragen")


def _handed(request: HttpRequest, public_id: uuid.UUID, form: ColleagueForm) -> bool:
    to = form.cleaned_data["to"]
    try:
        _or_404(services.hand_over, by=request.user, public_id=public_id, to=to)
    except DomainError as error:
        form.add_error(None, str(error))
        return False
    messages.success(request, f"{to.name} heeft deze vraag nu.")
    return True


def _or_404(service: Callable[..., Any], **arguments: Any) -> Any:
    try:
        return service(**arguments)
    except ObjectDoesNotExist:
        raise Http404 from None

"""The inbox of a sociaal team: first questions, and nothing of another team."""

import uuid
from typing import Any

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from portal.accounts.access import staff
from portal.accounts.roles import Permission
from portal.core import clock
from selfservice.eerste_vragen import policy, queries, services
from selfservice.eerste_vragen.forms import HandledForm
from selfservice.eerste_vragen.rules.states import State
from selfservice.werkplek.eerste_vragen.forms import TopicForm

SECTION = "eerste-vragen"
PAGE_SIZE = 25
team_member = staff(Permission.WORK_FIRST_QUESTIONS)


@team_member
@require_safe
def inbox(request: HttpRequest) -> HttpResponse:
    """Show one part of the inbox; an unknown part is read as what is open."""
    asked = request.GET.get("deel", "")
    part = queries.Part(asked if asked in queries.PARTS else queries.Part.OPEN)
    filters = TopicForm(request.GET)
    topic = filters.chosen()
    counts = queries.counts(request.user)
    pages = Paginator(queries.inbox(request.user, part, topic), PAGE_SIZE)
    if not topic:
        pages.count = counts[part]  # the tabs have counted already
    context = {
        "section": SECTION,
        "part": part,
        "part_text": queries.PARTS[part],
        "parts": [(key, text, counts[key]) for key, text in queries.PARTS.items()],
        "late": counts[queries.Part.LATE],
        "filters": filters,
        "today": clock.today(),
        "soon": queries.soon(),
        "page": pages.get_page(request.GET.get("pagina")),
    }
    return render(request, "werkplek/eerste_vragen/inbox.html", context)


@team_member
@require_safe
def question(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Show one question and what can be done with it."""
    return _show(request, public_id, HandledForm())


@team_member
@require_POST
def take(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Become the one who gets in touch."""
    try:
        services.take(by=request.user, public_id=public_id)
    except ObjectDoesNotExist:
        raise Http404 from None
    messages.success(request, "U heeft deze vraag opgepakt. Neem contact op met de inwoner.")
    return redirect("werkplek:eerste_vraag", public_id)


@team_member
@require_POST
def handle(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Mark as handled; what was typed is kept when something is missing."""
    form = HandledForm(request.POST)
    if form.is_valid() and _handled(request, public_id, form):
        messages.success(request, "Deze vraag is afgehandeld.")
        return redirect("werkplek:eerste_vragen")
    return _show(request, public_id, form, status=422)


def _handled(request: HttpRequest, public_id: uuid.UUID, form: HandledForm) -> bool:
    try:
        services.handle(by=request.user, public_id=public_id, **form.cleaned_data)
    except ObjectDoesNotExist:
        raise Http404 from None
    except services.NotSaidHow as error:
        form.add_error("note", str(error))
        return False
    return True


def _show(
    request: HttpRequest, public_id: uuid.UUID, form: HandledForm, status: int = 200
) -> HttpResponse:
    try:
        found: Any = services.look(by=request.user, public_id=public_id)
    except ObjectDoesNotExist:
        raise Http404 from None
    context = {
        "section": SECTION,
        "question": found,
        "form": form,
        "is_late": found.state != State.HANDLED and found.answer_by < clock.today(),
        "can_take": found.state != State.HANDLED and found.handler_id != request.user.pk,
        "can_handle": found.state == State.TAKEN,
        "can_give_back": found.state == State.TAKEN and found.handler_id == request.user.pk,
        "can_hand_over": found.state == State.TAKEN and policy.can_hand_over(request.user, found),
        "can_take_back": found.state == State.TAKEN
        and found.handler_id != request.user.pk
        and policy.can_lead(request.user, found),
        "breadcrumbs": [("Eerste vragen", "/werkplek/eerste-vragen/"), (found.reference, "")],
    }
    return render(request, "werkplek/eerste_vragen/question.html", context, status=status)

"""`/mijn/afspraken/`: what is coming, and changing it."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portal.core.exceptions import DomainError
from selfservice.correspondence import policy, queries, services
from selfservice.correspondence.forms import MoveForm, ProposeForm, ReasonForm
from selfservice.correspondence.views import as_calendar, sequence_of
from selfservice.mijn.own_dossier import with_dossier

LOOK, SECTION = "uw afspraken", "berichten"
MOST_PAST = 20


@with_dossier(LOOK, SECTION)
@require_safe
def listing(request: HttpRequest, dossier: Any) -> HttpResponse:
    """List what is coming and what was."""
    context = {
        "section": SECTION,
        "dossier": dossier,
        "coming": [queries.view_of(request.user, one) for one in queries.coming(dossier)],
        "past": [queries.view_of(request.user, one) for one in queries.past(dossier)[:MOST_PAST]],
        "may_propose": policy.can_begin(dossier),
    }
    return render(request, "mijn/afspraken/listing.html", context)


@with_dossier(LOOK, SECTION)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, dossier: Any) -> HttpResponse:
    """Propose an appointment to the casusregisseur."""
    if not policy.can_begin(dossier):
        raise Http404
    form = ProposeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        made = services.propose(
            by=request.user, dossier=dossier, starts_at=form.starts_at, minutes=data["minutes"],
            how=data["how"], place=data["place"], note=data["note"], key=data["sleutel"],
        )  # fmt: skip
        messages.success(request, "Uw voorstel is verstuurd. U hoort of het past.")
        return redirect("mijn:afspraak", made.public_id)
    return _form(request, dossier, form, "new")


@with_dossier(LOOK, SECTION)
@require_safe
def detail(request: HttpRequest, dossier: Any, public_id: uuid.UUID) -> HttpResponse:
    """Show one appointment with what happened to it."""
    return _show(request, dossier, public_id)


@with_dossier(LOOK, SECTION)
@require_POST
def confirm(request: HttpRequest, dossier: Any, public_id: uuid.UUID) -> HttpResponse:
    """Say yes to the moment that was on the screen."""
    _found(request, public_id)
    try:
        services.confirm(
            by=request.user, public_id=public_id, sequence=sequence_of(request.POST.get("versie"))
        )
    except DomainError as refusal:
        return _show(request, dossier, public_id, refusal=refusal)
    messages.success(request, "De afspraak staat vast. Een dag van tevoren krijgt u bericht.")
    return redirect("mijn:afspraak", public_id)


@with_dossier(LOOK, SECTION)
@require_http_methods(["GET", "HEAD", "POST"])
def move(request: HttpRequest, dossier: Any, public_id: uuid.UUID) -> HttpResponse:
    """Propose another moment, with why."""
    appointment = _found(request, public_id)
    form = MoveForm(request.POST or None, initial={"minutes": appointment.minutes})
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        services.move(
            by=request.user, public_id=public_id, starts_at=form.starts_at,
            minutes=data["minutes"], reason=data["reason"],
        )  # fmt: skip
        messages.success(request, "De andere tijd is voorgesteld. U hoort of het past.")
        return redirect("mijn:afspraak", public_id)
    return _form(request, dossier, form, "move", appointment)


@with_dossier(LOOK, SECTION)
@require_http_methods(["GET", "HEAD", "POST"])
def cancel(request: HttpRequest, dossier: Any, public_id: uuid.UUID) -> HttpResponse:
    """Call it off, with why."""
    appointment = _found(request, public_id)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.cancel(by=request.user, public_id=public_id, reason=form.cleaned_data["reason"])
        messages.success(request, "De afspraak gaat niet door. Uw casusregisseur krijgt bericht.")
        return redirect("mijn:afspraken")
    return _form(request, dossier, form, "cancel", appointment)


@with_dossier(LOOK, SECTION)
@require_safe
def calendar(request: HttpRequest, dossier: Any, public_id: uuid.UUID) -> HttpResponse:
    """Hand over the file for the own calendar."""
    return as_calendar(_found(request, public_id))


def _found(request: HttpRequest, public_id: uuid.UUID) -> Any:
    appointment = queries.appointment_of(request.user, public_id)
    if appointment is None:
        raise Http404
    return appointment


def _show(
    request: HttpRequest, dossier: Any, public_id: uuid.UUID, *, refusal: Exception | None = None
) -> HttpResponse:
    view = queries.view_of(request.user, _found(request, public_id))
    context = {"section": SECTION, "dossier": dossier, "view": view, "refusal": refusal}
    status = refusal.status if refusal else 200
    return render(request, "mijn/afspraken/detail.html", context, status=status)


def _form(
    request: HttpRequest, dossier: Any, form: Any, name: str, appointment: Any = None
) -> HttpResponse:
    context = {
        "section": SECTION, "dossier": dossier, "form": form, "appointment": appointment,
    }  # fmt: skip
    status = 422 if form.is_bound else 200
    return render(request, f"mijn/afspraken/{name}.html", context, status=status)

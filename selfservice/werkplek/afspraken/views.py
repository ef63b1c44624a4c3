"""`/werkplek/afspraken/`: what is coming with whom, and changing it."""

import uuid
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portal.core.exceptions import DomainError
from selfservice.correspondence import queries, services
from selfservice.correspondence.forms import MoveForm, ProposeForm, ReasonForm
from selfservice.correspondence.views import as_calendar, sequence_of
from selfservice.dossiers import services as dossiers
from selfservice.werkplek.berichten.found import conversation, crumbs, with_caseload

LOOK, SECTION, PER_PAGE = "een afspraak met u", "afspraken", 25


@with_caseload
@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """List what is coming, over all residents of this colleague."""
    found = Paginator(queries.coming_for(request.user), PER_PAGE)
    page = found.get_page(request.GET.get("pagina"))
    views = [queries.view_of(request.user, one) for one in page]
    context = {"section": SECTION, "page": page, "views": views}
    return render(request, "werkplek/afspraken/listing.html", context)


@with_caseload
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, dossier_id: uuid.UUID) -> HttpResponse:
    """Propose an appointment to a resident."""
    dossier = conversation(request, dossier_id)
    form = ProposeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        made = services.propose(
            by=request.user, dossier=dossier, starts_at=form.starts_at, minutes=data["minutes"],
            how=data["how"], place=data["place"], note=data["note"], key=data["sleutel"],
        )  # fmt: skip
        messages.success(request, "De afspraak is voorgesteld. De inwoner krijgt een e-mail.")
        return redirect("werkplek:afspraak", made.public_id)
    return _form(request, dossier, form, "new")


@with_caseload
@require_safe
def detail(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Show one appointment; the look is logged."""
    return _show(request, _found(request, public_id))


@with_caseload
@require_POST
def confirm(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Say yes to the moment that was on the screen."""
    _found(request, public_id)
    try:
        services.confirm(
            by=request.user, public_id=public_id, sequence=sequence_of(request.POST.get("versie"))
        )
    except DomainError as refusal:
        return _show(request, _found(request, public_id), refusal=refusal)
    messages.success(request, "De afspraak staat vast. De inwoner krijgt bericht.")
    return redirect("werkplek:afspraak", public_id)


@with_caseload
@require_http_methods(["GET", "HEAD", "POST"])
def move(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Propose another moment, with why."""
    appointment = _found(request, public_id)
    form = MoveForm(request.POST or None, initial={"minutes": appointment.minutes})
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        services.move(
            by=request.user, public_id=public_id, starts_at=form.starts_at,
            minutes=data["minutes"], reason=data["reason"],
        )  # fmt: skip
        messages.success(request, "De andere tijd is voorgesteld. De inwoner krijgt bericht.")
        return redirect("werkplek:afspraak", public_id)
    return _form(request, appointment.dossier, form, "move", appointment)


@with_caseload
@require_http_methods(["GET", "HEAD", "POST"])
def cancel(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Call it off, with why."""
    appointment = _found(request, public_id)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.cancel(by=request.user, public_id=public_id, reason=form.cleaned_data["reason"])
        messages.success(request, "De afspraak gaat niet door. De inwoner krijgt bericht.")
        return redirect("werkplek:afspraken")
    return _form(request, appointment.dossier, form, "cancel", appointment)


@with_caseload
@require_safe
def calendar(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Hand over the file for the own calendar."""
    appointment = _found(request, public_id)
    dossiers.note_look(by=request.user, dossier=appointment.dossier, what=LOOK)
    return as_calendar(appointment)


def _found(request: HttpRequest, public_id: uuid.UUID) -> Any:
    appointment = queries.appointment_of(request.user, public_id)
    if appointment is None:
        raise Http404
    return appointment


def _show(
    request: HttpRequest, appointment: Any, *, refusal: Exception | None = None
) -> HttpResponse:
    dossier = appointment.dossier
    dossiers.note_look(by=request.user, dossier=dossier, what=LOOK)
    context = {
        "section": SECTION,
        "breadcrumbs": crumbs(dossier, "Afspraak"),
        "dossier": dossier,
        "view": queries.view_of(request.user, appointment),
        "refusal": refusal,
    }
    status = refusal.status if refusal else 200
    return render(request, "werkplek/afspraken/detail.html", context, status=status)


def _form(
    request: HttpRequest, dossier: Any, form: Any, name: str, appointment: Any = None
) -> HttpResponse:
    dossiers.note_look(by=request.user, dossier=dossier, what=LOOK)
    context = {
        "section": SECTION,
        "breadcrumbs": crumbs(dossier, "Afspraak"),
        "dossier": dossier,
        "form": form,
        "appointment": appointment,
    }
    status = 422 if form.is_bound else 200
    return render(request, f"werkplek/afspraken/{name}.html", context, status=status)

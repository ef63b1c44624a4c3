"""`/werkplek/dossiers/<id>/overdragen/`: another casusregisseur after consultation (P4, J11)."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from portal.core.exceptions import DomainError, NotAllowed
from selfservice.casusoverleg import queries as casusoverleg
from selfservice.casusoverleg import services as casusoverleg_services
from selfservice.dossiers import policy, queries, services
from selfservice.werkplek.dossiers.found import dossier_staff, looked_at, without_look
from selfservice.werkplek.dossiers.handover_forms import AskHandoverForm, EndForm, HandoverForm


@dossier_staff
@require_http_methods(["GET", "HEAD", "POST"])
def hand_over(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Hand over; who only guides the resident asks the team for it here."""
    if request.method != "POST":
        return _page(request, looked_at(request, public_id))
    dossier = without_look(request, public_id)
    if not policy.can_assign(request.user, dossier):
        raise NotAllowed("Alleen het sociaal team draagt een dossier over. Vraag het aan het team.")
    form = _handover_form(dossier, request.POST)
    if not form.is_valid() or not _done(form, lambda: _hand_over(request, dossier, form)):
        return _page(request, dossier, handover_form=form)
    messages.success(
        request, f"{form.chosen.name} is nu de casusregisseur. De inwoner krijgt bericht."
    )
    return redirect("werkplek:dossier", public_id)


@dossier_staff
@require_POST
def ask(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Put a handover on the agenda of the casusoverleg."""
    dossier = without_look(request, public_id)
    form = AskHandoverForm(request.POST)

    def asked() -> None:
        reason = form.cleaned_data["reason"]
        services.ask_handover(by=request.user, dossier=dossier, reason=reason)

    if not form.is_valid() or not _done(form, asked):
        return _page(request, dossier, ask_form=form)
    messages.success(request, "De vraag staat op de agenda van het casusoverleg.")
    return redirect("werkplek:dossier", public_id)


@dossier_staff
@require_POST
def end(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """End the guidance: a casusregisseur is no longer needed."""
    dossier = without_look(request, public_id)
    form = EndForm(request.POST)

    def ended() -> None:
        consultation = form.cleaned_data["consultation"]
        services.end_guidance(by=request.user, dossier=dossier, consultation=consultation)

    if not form.is_valid() or not _done(form, ended):
        return _page(request, dossier, end_form=form)
    messages.success(request, "De begeleiding is gestopt. De inwoner krijgt bericht.")
    return redirect("werkplek:dossier", public_id)


def _hand_over(request: HttpRequest, dossier: Any, form: HandoverForm) -> None:
    values = {
        "by": request.user,
        "dossier": dossier,
        "casusregisseur": form.chosen,
        "reason": form.cleaned_data["reason"],
    }
    if form.chosen_minutes:
        casusoverleg_services.hand_over_after(minutes=form.chosen_minutes, **values)
    else:
        services.hand_over(consultation=form.cleaned_data["consultation"], **values)


def _done(form: Any, act: Any) -> bool:
    """Do it; a rule that refuses becomes an error of the form. Not allowed stays what it is."""
    try:
        act()
    except NotAllowed:
        raise
    except DomainError as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def _handover_form(dossier: Any, data: Any = None) -> HandoverForm:
    others = [
        one
        for one in queries.candidates(dossier)
        if one.user.pk != dossier.current_casusregisseur_id
    ]
    return HandoverForm(data, candidates=others, minutes=casusoverleg.for_handover(dossier))


def _page(request: HttpRequest, dossier: Any, **bound: Any) -> HttpResponse:
    """Show the forms this colleague may use; one that was filled in comes back as it was."""
    user, asked = request.user, queries.open_requests([dossier]).get(dossier.pk)
    may_assign, may_ask = policy.can_assign(user, dossier), policy.can_ask_handover(user, dossier)
    if bound:
        services.note_look(by=user, dossier=dossier, what="uw dossier")
    if not may_ask:
        raise NotAllowed("Alleen het sociaal team of de casusregisseur regelt een overdracht.")
    context = {
        "section": "dossiers",
        "breadcrumbs": [
            ("Dossiers", "/werkplek/dossiers/"),
            (dossier.resident.name, f"/werkplek/dossiers/{dossier.public_id}/"),
            ("Overdragen", ""),
        ],
        "dossier": dossier,
        "asked": asked,
        "handover_form": bound.get("handover_form")
        or (_handover_form(dossier) if may_assign else None),
        "ask_form": bound.get("ask_form") or (None if asked else AskHandoverForm()),
        "end_form": bound.get("end_form") or (EndForm() if may_assign else None),
        "form": next(iter(bound.values()), None),
        "history": list(queries.history(dossier)),
    }
    status = 422 if bound else 200
    return render(request, "werkplek/dossiers/handover.html", context, status=status)

"""What colleagues do on the page of one resident."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.dossiers import policy, services
from selfservice.plans import queries as plans
from selfservice.plans import services as plan_services
from selfservice.werkplek.dossiers.found import dossier_staff, looked_at, without_look
from selfservice.werkplek.dossiers.page import (
    dossier_context,
    new_assign_form,
    new_invite_form,
)


@dossier_staff
@require_POST
def assign(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Give the resident the first casusregisseur."""
    dossier = without_look(request, public_id)
    if not policy.can_assign(request.user, dossier):
        raise NotAllowed("U kunt hier geen casusregisseur toewijzen.")
    form = new_assign_form(dossier, request.POST)
    if not form.is_valid():
        return _again(request, public_id, assign_form=form)
    services.assign(
        by=request.user,
        dossier=dossier,
        casusregisseur=form.chosen,
        reason=form.cleaned_data["reason"],
    )
    messages.success(request, f"{form.chosen.name} is nu de casusregisseur. De inwoner ziet dit.")
    return redirect("werkplek:dossier", public_id)


@dossier_staff
@require_POST
def invite(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Make a code to hand over; it is on this answer and nowhere else."""
    dossier = without_look(request, public_id)
    form = new_invite_form(dossier, request.POST)
    if not form.is_valid():
        return _again(request, public_id, invite_form=form)
    try:
        code = services.invite_resident(
            by=request.user, dossier=dossier, email=form.cleaned_data.get("email", "")
        )
    except IllegalMove as refusal:
        form.add_error("email" if "email" in form.fields else None, str(refusal))
        return _again(request, public_id, invite_form=form)
    context = dossier_context(request, looked_at(request, public_id), code=code)
    return render(request, "werkplek/dossiers/dossier.html", context)


@dossier_staff
@require_POST
def tick_step(request: HttpRequest, public_id: uuid.UUID, pk: int) -> HttpResponse:
    """Tick off a step of the casusregisseur or of a partner, or undo it."""
    dossier = without_look(request, public_id)
    step = plans.step_of(dossier, pk)
    if step is None:
        raise Http404
    done = request.POST.get("gedaan") == "ja"
    plan_services.tick_step(by=request.user, step=step, done=done)
    sentence = "De stap is afgevinkt." if done else "De stap staat weer open."
    messages.success(request, f"{sentence} De inwoner ziet dit.")
    return redirect("werkplek:dossier", public_id)


def _again(request: HttpRequest, public_id: uuid.UUID, **forms: Any) -> HttpResponse:
    context = dossier_context(request, looked_at(request, public_id), **forms)
    return render(request, "werkplek/dossiers/dossier.html", context, status=422)

"""Beside the writing: versions, answers, an akkoord on paper, and the regie for a while."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portal.accounts.queries import employee_cards
from portal.core.exceptions import DomainError, IllegalMove
from selfservice.plans import queries, services
from selfservice.plans.views import asked_version, plan_paper
from selfservice.werkplek.dossiers.found import dossier_staff, looked_at
from selfservice.werkplek.plannen.forms import AnswerForm, PaperForm, TakeoverForm
from selfservice.werkplek.plannen.found import frame, to_write

BOTH = require_http_methods(["GET", "HEAD", "POST"])


@dossier_staff
@require_safe
def versions(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Show every version, what changed between two of them (`?van=&naar=`), and takeovers."""
    dossier = looked_at(request, public_id)
    regisseur = dossier.current_casusregisseur
    reading = queries.reading(dossier, casusregisseur=regisseur.name if regisseur else "")
    found = _compared(request, dossier)
    context = frame(dossier, "Versies van het plan") | {
        "comparison": found,
        "versions": found.versions if found else (reading.versions if reading else ()),
        "takeovers": list(queries.takeovers(dossier)),
    }
    return render(request, "werkplek/plannen/versions.html", context)


@dossier_staff
@require_safe
def paper(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Hand over the plan as PDF, to print for a conversation; `?versie=`, `?groot=1`."""
    dossier = looked_at(request, public_id)
    regisseur = dossier.current_casusregisseur
    card = employee_cards([regisseur.pk]).get(regisseur.pk) if regisseur else None
    name = regisseur.name if regisseur else ""
    reading = queries.reading(dossier, number=asked_version(request), casusregisseur=name)
    if reading is None:
        raise Http404
    return plan_paper(request, dossier, reading, card)


def _compared(request: HttpRequest, dossier: Any) -> Any:
    numbers = [request.GET.get(name, "") for name in ("van", "naar")]
    if not any(numbers):
        return None
    if not all(number.isdecimal() and len(number) < 6 for number in numbers):
        raise Http404
    found = queries.comparison(dossier, old=int(numbers[0]), new=int(numbers[1]))
    if found is None:
        raise Http404
    return found


@dossier_staff
@BOTH
def answer(request: HttpRequest, public_id: uuid.UUID, pk: int) -> HttpResponse:
    """Answer in the thread of one goal."""
    dossier = to_write(request, public_id)
    goal = queries.goal_of(dossier, pk)
    if goal is None:
        raise Http404
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.remark(by=request.user, goal=goal, text=form.cleaned_data["text"])
        messages.success(request, "Uw antwoord staat bij het doel. De inwoner krijgt een bericht.")
        return redirect("werkplek:dossier", dossier.public_id)
    context = frame(dossier, "Vraag bij een doel") | {"form": form, "goal": goal}
    context["thread"] = queries.threads(dossier).get(str(goal.key), [])
    return render(request, "werkplek/plannen/answer.html", context, status=_status(request))


@dossier_staff
@BOTH
def on_paper(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Keep an akkoord that was given in a conversation, with the signed paper."""
    dossier = to_write(request, public_id)
    version = queries.proposal(dossier)
    if version is None:
        raise Http404
    form = PaperForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.accept_on_paper(
                by=request.user,
                version=version,
                seen_hash=request.POST.get("tekst", ""),
                paper=form.cleaned_data["paper"],
            )
        except DomainError as refusal:
            form.add_error("paper", str(refusal))
        else:
            messages.success(request, "Het akkoord is vastgelegd. Het plan geldt vanaf nu.")
            return redirect("werkplek:dossier", dossier.public_id)
    context = frame(dossier, "Akkoord op papier") | {"form": form, "version": version}
    return render(request, "werkplek/plannen/on_paper.html", context, status=_status(request))


@dossier_staff
@BOTH
def take_over(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Take the regie for a while, or see that it is taken over now."""
    dossier = to_write(request, public_id)
    form = TakeoverForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.take_over(by=request.user, dossier=dossier, asked=form.asked)
        except IllegalMove as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "U heeft tijdelijk de regie. De inwoner leest waarom.")
            return redirect("werkplek:dossier", dossier.public_id)
    context = frame(dossier, "Tijdelijk de regie overnemen") | {
        "form": form,
        "running": queries.takeover_of(dossier),
        "earlier": queries.takeovers(dossier).exists(),
        "longest_days": dossier.team.municipality.region.longest_takeover_days,
    }
    return render(request, "werkplek/plannen/take_over.html", context, status=_status(request))


@dossier_staff
@require_POST
def give_back(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """End the takeover before its date."""
    dossier = to_write(request, public_id)
    services.give_back(by=request.user, dossier=dossier)
    messages.success(request, "De regie is weer bij de inwoner.")
    return redirect("werkplek:dossier", dossier.public_id)


def _status(request: HttpRequest) -> int:
    return 422 if request.method == "POST" else 200

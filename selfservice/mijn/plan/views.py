"""`/mijn/plan/`: the plan to read, version by version."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from selfservice.mijn.casusregisseur import card_of
from selfservice.mijn.own_dossier import with_dossier
from selfservice.plans import queries


@with_dossier("uw plan", "plan", also=queries.with_takeover)
@require_safe
def plan(request: HttpRequest, dossier: object) -> HttpResponse:
    """Show what waits for the resident, else the plan in force, else that there is none yet."""
    return show(request, dossier)


@with_dossier("een versie van uw plan", "plan", also=queries.with_takeover)
@require_safe
def version(request: HttpRequest, dossier: object, number: int) -> HttpResponse:
    """Show version `number` as it was proposed; 404 when this plan has no such version."""
    return show(request, dossier, number=number)


def show(
    request: HttpRequest,
    dossier: object,
    *,
    number: int | None = None,
    refusal: Exception | None = None,
) -> HttpResponse:
    """Render a version, or that there is no plan yet; `refusal` says why something was not done."""
    card = card_of(dossier)
    reading = queries.reading(dossier, number=number, casusregisseur=card.name if card else "")
    if reading is None and number is not None:
        raise Http404
    context = {
        "section": "plan",
        "dossier": dossier,
        "card": card,
        "refusal": refusal,
        "reading": reading,
        "takeover": queries.takeover_of(dossier),
        "threads": queries.threads(dossier) if reading else {},
    }
    if reading is None:
        context["declined"] = queries.summary_of(dossier).declined
    template = "mijn/plan/plan.html" if reading else "mijn/plan/not_yet.html"
    return render(request, template, context, status=refusal.status if refusal else 200)

"""The plan and the card on paper; `?groot=1` for large letters, `?versie=2` for another version."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from selfservice.mijn.casusregisseur import card_of
from selfservice.mijn.own_dossier import with_dossier
from selfservice.plans import queries
from selfservice.plans.views import asked_version, card_paper, plan_paper


@with_dossier("uw plan, om te bewaren of te printen", "plan")
@require_safe
def plan_pdf(request: HttpRequest, dossier: Any) -> HttpResponse:
    """Hand over the plan as PDF; the look is logged. 404 when there is no such version."""
    card = card_of(dossier)
    name = card.name if card else ""
    reading = queries.reading(dossier, number=asked_version(request), casusregisseur=name)
    if reading is None:
        raise Http404
    return plan_paper(request, dossier, reading, card)


@with_dossier("uw casusregisseur, om te bewaren of te printen", "overzicht")
@require_safe
def card_pdf(request: HttpRequest, dossier: Any) -> HttpResponse:
    """Hand over the card of the casusregisseur as PDF; 404 when there is none."""
    card = card_of(dossier)
    if card is None:
        raise Http404
    return card_paper(request, dossier, card)

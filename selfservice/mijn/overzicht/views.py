"""`/mijn/`: who is to act, who helps, and where everything stands."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from selfservice.aanvragen import queries as aanvragen
from selfservice.dossiers import queries as dossiers
from selfservice.dossiers.rules.states import DossierState
from selfservice.mijn.casusregisseur import card_of
from selfservice.mijn.overzicht.turns import now
from selfservice.mijn.own_dossier import with_dossier
from selfservice.ontwikkellijn import queries as ontwikkellijn
from selfservice.plans import queries as plans

PLAN_URL = "/mijn/plan/"


@with_dossier("uw overzicht", "overzicht")
@require_safe
def overview(request: HttpRequest, dossier: object) -> HttpResponse:
    """Show the overview, or in intake what is still to come."""
    plan = plans.summary_of(dossier)
    label = "Lees het voorstel" if plan.waiting else "Bekijk mijn plan"
    turn = replace(plan.turn, url=PLAN_URL, label=label) if plan.shown else plan.turn
    requests = aanvragen.overview_for(dossier)
    context = {
        "section": "overzicht",
        "dossier": dossier,
        "card": card_of(dossier),
        "change": dossiers.latest_handover(dossier),
        "placement": ontwikkellijn.placement_of(dossier),
        "plan": plan,
        "requests": requests,
        "now": now([turn, *(item.turn for item in requests)]),
    }
    intake = dossier.state == DossierState.INTAKE
    template = "mijn/overzicht/not_yet.html" if intake else "mijn/overzicht/overview.html"
    return render(request, template, context)

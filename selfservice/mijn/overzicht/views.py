"""`/mijn/`: who is to act, who helps, and where everything stands."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from selfservice.aanvragen import queries as aanvragen
from selfservice.correspondence import queries as correspondence
from selfservice.correspondence import services as correspondence_services
from selfservice.dossiers import queries as dossiers
from selfservice.dossiers.rules.states import DossierState
from selfservice.mijn.casusregisseur import card_of
from selfservice.mijn.overzicht.turns import now
from selfservice.mijn.own_dossier import with_dossier
from selfservice.ontwikkellijn import queries as ontwikkellijn
from selfservice.plans import queries as plans

PLAN_URL = "/mijn/plan/"
MOST_APPOINTMENTS = 3


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
        "notices": correspondence.waiting(request.user, dossier),
        "appointments": _appointments(request, dossier),
        "now": now([turn, *(item.turn for item in requests)]),
    }
    intake = dossier.state == DossierState.INTAKE
    template = "mijn/overzicht/not_yet.html" if intake else "mijn/overzicht/overview.html"
    return render(request, template, context)


@with_dossier("uw overzicht", "overzicht")
@require_POST
def seen(request: HttpRequest, dossier: object) -> HttpResponse:
    """Put away what waited; messages stay unread until they are read."""
    correspondence_services.dismiss(by=request.user, dossier=dossier)
    return redirect("mijn:overview")


def _appointments(request: HttpRequest, dossier: object) -> list[object]:
    coming = correspondence.coming(dossier)[:MOST_APPOINTMENTS]
    return [correspondence.view_of(request.user, one) for one in coming]

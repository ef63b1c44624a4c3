"""`/mijn/casusregisseur/`: who helps me, who did before, and what the team decided (P4, P5)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from selfservice.casusoverleg import queries as casusoverleg
from selfservice.dossiers import queries as dossiers
from selfservice.mijn.casusregisseur import card_of
from selfservice.mijn.own_dossier import with_dossier


@with_dossier("uw casusregisseur", "overzicht")
@require_safe
def guide(request: HttpRequest, dossier: object) -> HttpResponse:
    """Show the card, the history and the decisions of the casusoverleg."""
    context = {
        "section": "overzicht",
        "dossier": dossier,
        "card": card_of(dossier),
        "history": list(dossiers.history(dossier)),
        "change": dossiers.latest_handover(dossier),
        "decisions": list(casusoverleg.decisions_for_resident(dossier)),
    }
    return render(request, "mijn/regisseur/guide.html", context)

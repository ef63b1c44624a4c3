"""`/mijn/lijn/`: where I am, where I was and what is next, as a picture and in words."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from selfservice.mijn.casusregisseur import card_of
from selfservice.mijn.own_dossier import with_dossier
from selfservice.ontwikkellijn import queries


@with_dossier("uw ontwikkellijn", "overzicht")
@require_safe
def line(request: HttpRequest, dossier: object) -> HttpResponse:
    """Show the line of the resident."""
    context = {
        "section": "overzicht",
        "dossier": dossier,
        "card": card_of(dossier),
        "line": queries.line_of(dossier),
    }
    return render(request, "mijn/lijn/line.html", context)

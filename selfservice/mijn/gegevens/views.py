"""`/mijn/gegevens/`: what we hold about the resident, and who saw it (AVG 15, J12)."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from portal.audit.purposes import PURPOSE_TEXT
from selfservice.dossiers import queries
from selfservice.mijn.own_dossier import with_dossier

PER_PAGE = 20
OTHERS = "anderen"
UNKNOWN_PURPOSE = "Werk aan uw dossier"


@with_dossier("uw gegevens", "gegevens")
@require_safe
def own_data(request: HttpRequest, dossier: object) -> HttpResponse:
    """Show what we hold and every look and change; `?wie=anderen` leaves out the own ones."""
    others_only = request.GET.get("wie") == OTHERS
    events = queries.events(dossier, others_only=others_only)
    page = Paginator(events, PER_PAGE).get_page(request.GET.get("pagina"))
    context = {
        "section": "gegevens",
        "dossier": dossier,
        "facts": _facts(dossier),
        "others_only": others_only,
        "page": page,
        "lines": [_line(event, request.user) for event in page],
    }
    return render(request, "mijn/gegevens/own_data.html", context)


def _facts(dossier: object) -> list[tuple[str, str]]:
    person = dossier.resident
    return [
        ("Naam", person.name),
        ("Adres", person.address),
        ("Telefoon", person.phone),
        ("E-mailadres", person.email or (person.user.email if person.user else "")),
        ("Gemeente", person.municipality.name),
        ("Sociaal team", dossier.team.name),
        ("Waar uw eerste vraag over ging", dossier.get_main_question_display()),
        ("Bij ons bekend sinds", dossier.opened_on),
    ]


def _line(event: object, user: object) -> dict[str, object]:
    own = queries.is_own(event, user)
    return {
        "at": event.at,
        "who": "U" if own else event.actor_name,
        "role": "" if own else event.actor_role,
        "what": event.summary,
        "why": PURPOSE_TEXT.get(event.processing_activity_id, UNKNOWN_PURPOSE),
        "is_own": own,
    }

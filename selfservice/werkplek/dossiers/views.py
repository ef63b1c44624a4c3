"""`/werkplek/dossiers/`: whom a colleague may see, and one resident in full."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from portal.accounts.roles import Permission
from selfservice.dossiers import queries
from selfservice.plans import queries as plans
from selfservice.werkplek.dossiers.found import dossier_staff, looked_at
from selfservice.werkplek.dossiers.page import dossier_context
from selfservice.werkplek.name_search import name_asked, page_of
from selfservice.werkplek.turns import WHO_TEXT

PER_PAGE = 25
PART_TEXT: dict[str, str] = {
    queries.Part.ALL: "Alle",
    queries.Part.OWN: "Van mij",
    queries.Part.WAITING: "Zonder casusregisseur",
    queries.Part.LEFT: "Casusregisseur is weg",
}


@dossier_staff
@require_http_methods(["GET", "HEAD", "POST"])
def listing(request: HttpRequest) -> HttpResponse:
    """List the dossiers this colleague may see, searched by the name that was sent."""
    search = name_asked(request)
    part = request.GET.get("toon", "")
    part = part if part in PART_TEXT else queries.Part.ALL
    found = queries.visible_dossiers(request.user, search=search, part=part)
    page = page_of(request, found, PER_PAGE)
    context = {
        "section": "dossiers",
        "page": page,
        "rows": _rows(page),
        "search": search,
        "part": part,
        "parts": _parts(request.user),
        "may_open": request.user.may(Permission.ASSIGN_CASUSREGISSEUR),
    }
    return render(request, "werkplek/dossiers/listing.html", context)


@dossier_staff
@require_safe
def detail(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Show one resident; the look is logged."""
    dossier = looked_at(request, public_id)
    return render(request, "werkplek/dossiers/dossier.html", dossier_context(request, dossier))


def _rows(page: object) -> list[dict[str, object]]:
    summaries = plans.summaries(page)
    return [
        {
            "dossier": dossier,
            "plan": summaries[dossier.pk].state_text,
            "turn": summaries[dossier.pk].turn,
            "who": WHO_TEXT[summaries[dossier.pk].turn.who],
        }
        for dossier in page
    ]


def _parts(user: object) -> list[tuple[str, str]]:
    """Return the parts worth choosing from; somebody with a caseload only needs none."""
    if not user.may(Permission.SEE_TEAM_DOSSIERS):
        return []
    shown = dict(PART_TEXT)
    if not user.may(Permission.HAVE_CASELOAD):
        del shown[queries.Part.OWN]
    return list(shown.items())

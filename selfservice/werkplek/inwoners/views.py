"""`/werkplek/inwoners/`: own residents with what asks for attention; the shares of a team."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from portal.accounts.access import staff
from portal.accounts.roles import Permission
from selfservice.dossiers import queries as dossiers
from selfservice.werkplek.inwoners.rows import PART_TEXT, Part, parts_of, rows_of
from selfservice.werkplek.name_search import name_asked, page_of

PER_PAGE = 50


@staff(Permission.USE_WERKPLEK, Permission.HAVE_CASELOAD)
@require_http_methods(["GET", "HEAD", "POST"])
def caseload(request: HttpRequest) -> HttpResponse:
    """Show whom this colleague guides; `?toon=` keeps one part, a sent name its rows."""
    everyone = rows_of(request.user)
    part = request.GET.get("toon", "")
    part = part if part in PART_TEXT else Part.ALL
    search = name_asked(request)
    shown = [row for row in everyone if row.is_in(part) and _has_words(row, search)]
    page = page_of(request, shown, PER_PAGE)
    context = {
        "section": "inwoners",
        "page": page,
        "rows": page.object_list,
        "part": part,
        "parts": parts_of(everyone),
        "search": search,
        "total": len(everyone),
    }
    return render(request, "werkplek/inwoners/caseload.html", context)


@staff(Permission.USE_WERKPLEK, Permission.SEE_FIGURES)
@require_safe
def fair_shares(request: HttpRequest) -> HttpResponse:
    """Show residents against working days, for the teams this teamleider leads."""
    loads = dossiers.fair_shares(request.user)
    context = {
        "section": "verdeling",
        "loads": loads,
        "residents": sum(load.residents for load in loads),
        "days": sum(load.days for load in loads),
    }
    return render(request, "werkplek/inwoners/fair_shares.html", context)


def _has_words(row: object, search: str) -> bool:
    name = row.dossier.resident.name.lower()
    return all(word in name for word in search.lower().split())

"""The list of a resident's aanvragen, with who is to act."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from selfservice.aanvragen import queries
from selfservice.mijn.aanvragen.own import LOOK, SECTION
from selfservice.mijn.own_dossier import with_dossier


@with_dossier(LOOK, SECTION)
@require_safe
def aanvragen(request: HttpRequest, dossier: Any) -> HttpResponse:
    """Show what is open, what is done, and what can be asked for."""
    rows = queries.overview_for(dossier)
    context = {
        "section": SECTION,
        "open_rows": [row for row in rows if row.is_open],
        "closed_rows": [row for row in rows if not row.is_open],
        "offers": queries.offers(),
    }
    return render(request, "mijn/aanvragen/list.html", context)

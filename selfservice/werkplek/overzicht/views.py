"""`/werkplek/`: what waits for me today, and the vraagbaak at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from portal.accounts.access import staff
from portal.accounts.roles import Permission
from selfservice.dossiers import queries as dossiers
from selfservice.plans import queries as plans
from selfservice.werkplek.overzicht.tiles import tiles_for
from selfservice.werkplek.turns import WHO_TEXT

if TYPE_CHECKING:
    from portal.accounts.models import User

MOST_ROWS = 8


@staff(Permission.USE_WERKPLEK)
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show the numbers, own residents and what waits for a casusregisseur."""
    user = request.user
    context = {
        "section": "overzicht",
        "tiles": tiles_for(user),
        "own": _own_residents(user),
        "waiting": _waiting(user),
        "may_search": user.may(Permission.READ_STAFF_VRAAGBAAK),
        "may_edit": user.may(Permission.EDIT_CONTENT),
        "may_manage": user.may(Permission.MANAGE_ACCOUNTS),
    }
    return render(request, "werkplek/overzicht/home.html", context)


def _own_residents(user: User) -> list[dict[str, object]] | None:
    """Return own residents with who is to act; None for who has no caseload."""
    if not user.may(Permission.HAVE_CASELOAD):
        return None
    own = list(dossiers.visible_dossiers(user, part=dossiers.Part.OWN)[:MOST_ROWS])
    summaries = plans.summaries(own)
    return [
        {
            "dossier": dossier,
            "plan": summaries[dossier.pk].state_text,
            "turn": summaries[dossier.pk].turn,
            "who": WHO_TEXT[summaries[dossier.pk].turn.who],
        }
        for dossier in own
    ]


def _waiting(user: User) -> list[object]:
    """Return the oldest dossiers that wait for a casusregisseur in the own teams."""
    if not user.may(Permission.ASSIGN_CASUSREGISSEUR):
        return []
    return list(dossiers.without_casusregisseur(user)[:MOST_ROWS])

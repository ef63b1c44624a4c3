"""`/werkplek/dossiers/nieuw/`: a person the sociaal team did not know yet (P1)."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from portal.accounts.access import staff
from portal.accounts.roles import Permission
from portal.core import queries as core
from selfservice.dossiers import services
from selfservice.werkplek.dossiers.forms import NewDossierForm


@staff(Permission.USE_WERKPLEK, Permission.ASSIGN_CASUSREGISSEUR)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Open a dossier; what was typed stays when something is missing."""
    own = request.user.teams_with(Permission.ASSIGN_CASUSREGISSEUR)
    teams = [team for team in core.sociale_teams() if team.pk in own]
    form = NewDossierForm(request.POST or None, teams=teams)
    if form.is_valid():
        dossier = services.open_dossier(
            by=request.user,
            team=form.chosen_team,
            main_question=form.cleaned_data["main_question"],
            **form.person,
        )
        messages.success(request, "Het dossier is geopend. Kies nu een casusregisseur.")
        return redirect("werkplek:dossier", dossier.public_id)
    context = {
        "section": "dossiers",
        "breadcrumbs": [("Dossiers", "/werkplek/dossiers/"), ("Nieuw dossier", "")],
        "form": form,
    }
    status = 422 if form.is_bound else 200
    return render(request, "werkplek/dossiers/new.html", context, status=status)

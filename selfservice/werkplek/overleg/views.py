"""`/werkplek/casusoverleg/`: whom the team speaks about, and what it decides (P4, P5)."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from portal.accounts.roles import Permission
from portal.core import queries as core
from portal.core.exceptions import DomainError, NotAllowed
from selfservice.casusoverleg import policy, queries, services
from selfservice.dossiers import services as dossiers
from selfservice.werkplek.dossiers.found import dossier_staff, looked_at, without_look
from selfservice.werkplek.overleg.forms import MinutesForm


@dossier_staff
@require_safe
def agenda(request: HttpRequest) -> HttpResponse:
    """Show the agenda of an own sociaal team; `?team=` chooses between more than one (P6)."""
    user = request.user
    own = user.teams_with(Permission.SEE_TEAM_DOSSIERS) | user.teams_with(Permission.HAVE_CASELOAD)
    teams = [team for team in core.sociale_teams() if team.pk in own]
    chosen = next((team for team in teams if team.slug == request.GET.get("team")), None)
    team = chosen or (teams[0] if teams else None)
    context = {
        "section": "overleg",
        "teams": teams,
        "team": team,
        "items": queries.agenda(user, team.pk) if team else [],
        "may_record": user.may(Permission.ASSIGN_CASUSREGISSEUR),
    }
    return render(request, "werkplek/overleg/agenda.html", context)


@dossier_staff
@require_http_methods(["GET", "HEAD", "POST"])
def record(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Write down what was decided about one resident, with what was decided before."""
    if request.method == "POST":
        dossier = without_look(request, public_id)
    else:
        dossier = looked_at(request, public_id)
    may_record = policy.can_record(request.user, dossier)
    if request.method == "POST" and not may_record:
        raise NotAllowed("Alleen het sociaal team schrijft het overleg op.")
    data = request.POST if request.method == "POST" else None
    form = _form(dossier, data) if may_record else None
    if data is not None and form.is_valid() and _recorded(request, dossier, form):
        return redirect("werkplek:dossier", public_id)
    if data is not None:
        dossiers.note_look(by=request.user, dossier=dossier, what="het casusoverleg over u")
    context = {
        "section": "overleg",
        "breadcrumbs": [("Casusoverleg", "/werkplek/casusoverleg/"), (dossier.resident.name, "")],
        "dossier": dossier,
        "form": form,
        "minutes": list(queries.minutes_of(request.user, dossier)),
    }
    status = 422 if data is not None else 200
    return render(request, "werkplek/overleg/record.html", context, status=status)


def _form(dossier: Any, data: Any) -> MinutesForm:
    review_days = dossier.resident.municipality.region.review_every_days
    return MinutesForm(data, names=queries.names_in_team(dossier), review_days=review_days)


def _recorded(request: HttpRequest, dossier: Any, form: MinutesForm) -> bool:
    """Record what was filled in; a refusal comes back as an error of the form."""
    values = form.cleaned_data
    kept = ("held_on", "kind", "decision", "discussion", "next_review")
    try:
        services.record_minutes(
            by=request.user,
            dossier=dossier,
            present=form.everybody,
            **{name: values[name] for name in kept},
        )
    except DomainError as refusal:
        form.add_error(None, str(refusal))
        return False
    messages.success(request, "Het overleg is opgeschreven. De inwoner leest het besluit.")
    return True

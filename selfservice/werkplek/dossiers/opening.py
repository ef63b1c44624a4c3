"""`/werkplek/dossiers/nieuw/`: a person the sociaal team did not know yet (P1)."""

import uuid
from typing import Any

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from portal.accounts.access import staff
from portal.accounts.roles import Permission
from portal.core import queries as core
from selfservice.dossiers import services
from selfservice.dossiers.rules.assignment import MainQuestion
from selfservice.eerste_vragen import services as first_questions
from selfservice.eerste_vragen.rules.topics import Topic
from selfservice.werkplek.dossiers.forms import NewDossierForm

FROM_QUESTION = "eerste-vraag"
# What a first question was about, as a main question; what fits none is asked.
MAIN_QUESTION_OF: dict[str, str] = {
    Topic.WORK: MainQuestion.WORK,
    Topic.INCOME: MainQuestion.INCOME,
    Topic.DEBTS: MainQuestion.DEBTS,
    Topic.CARE: MainQuestion.CARE,
    Topic.YOUTH: MainQuestion.YOUTH,
}


@staff(Permission.USE_WERKPLEK, Permission.ASSIGN_CASUSREGISSEUR)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Open a dossier; `?eerste-vraag=` fills in what the first question told us already."""
    own = request.user.teams_with(Permission.ASSIGN_CASUSREGISSEUR)
    teams = [team for team in core.sociale_teams() if team.pk in own]
    if request.method == "POST":
        form = NewDossierForm(request.POST, teams=teams)
    else:
        form = NewDossierForm(initial=_known(request), teams=teams)
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


def _known(request: HttpRequest) -> dict[str, Any]:
    """Return what the first question in the address tells; 404 when it is not in their inbox."""
    asked = request.GET.get(FROM_QUESTION)
    if not asked:
        return {}
    try:
        question = first_questions.look(by=request.user, public_id=uuid.UUID(asked))
    except (ValueError, ObjectDoesNotExist):
        raise Http404 from None
    first, _, last = question.name.partition(" ")
    return {
        "team": question.team.slug,
        "first_name": first,
        "last_name": last,
        "phone": question.phone,
        "email": question.email,
        "main_question": MAIN_QUESTION_OF.get(question.topic, ""),
    }

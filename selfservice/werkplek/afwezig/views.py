"""`/werkplek/afwezig/`: own days of absence; for a teamleider those of the team."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portal.accounts import absence_queries as queries
from portal.accounts import policy, services
from portal.accounts.access import staff
from portal.accounts.roles import Permission
from portal.core.exceptions import IllegalMove
from selfservice.werkplek.afwezig.forms import AbsenceForm, WorkingDaysForm

at_werkplek = staff(Permission.USE_WERKPLEK)


@at_werkplek
@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """List who is or will be away, and in whose place this colleague works today."""
    people = queries.team_of(request.user)
    planned: dict[int, list[Any]] = {}
    for absence in queries.absences_of(people):
        planned.setdefault(absence.user_id, []).append(absence)
    context = {
        "section": "afwezig",
        "people": [(person, planned.get(person.pk, [])) for person in people],
        "standing_in": list(queries.away_because_of(request.user).select_related("user")),
    }
    return render(request, "werkplek/afwezig/calendar.html", context)


@at_werkplek
@require_http_methods(["GET", "HEAD", "POST"])
def plan(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Plan an absence of one colleague; 404 for who is not in the own team."""
    person = _person(request, public_id)
    data = request.POST if request.method == "POST" else None
    form = AbsenceForm(data, user=person, stand_ins=queries.possible_stand_ins(person))
    if form.is_valid():
        try:
            services.plan_absence(
                by=request.user,
                user=person,
                starts_on=form.cleaned_data["starts_on"],
                ends_on=form.cleaned_data["ends_on"],
                stand_in=form.chosen,
            )
        except IllegalMove as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"{form.chosen.name} vervangt {person.name} in deze dagen.")
            return redirect("werkplek:absences")
    return _plan_page(request, person, form)


@at_werkplek
@require_POST
def back(request: HttpRequest, pk: int) -> HttpResponse:
    """Call off an absence, or end it: from today the colleague is back."""
    absence = queries.absence(pk)
    if absence is None or not policy.can_plan(request.user, absence.user):
        raise Http404
    services.end_absence(by=request.user, absence=absence)
    messages.success(request, f"{absence.user.name} is er weer. De vervanging is gestopt.")
    return redirect("werkplek:absences")


@at_werkplek
@require_POST
def working_days(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Keep how many days a week a colleague works."""
    person = _person(request, public_id)
    form = WorkingDaysForm(request.POST)
    if not form.is_valid():
        raise IllegalMove("Kies een aantal dagen van 1 tot en met 7.")
    services.set_working_days(by=request.user, user=person, days=form.cleaned_data["days"])
    messages.success(request, f"Werkdagen van {person.name}: {form.cleaned_data['days']}.")
    return redirect("werkplek:absences")


def _plan_page(request: HttpRequest, person: Any, form: AbsenceForm) -> HttpResponse:
    profile = getattr(person, "profile", None)
    context = {
        "section": "afwezig",
        "breadcrumbs": [("Afwezig", "/werkplek/afwezig/"), (person.name, "")],
        "person": person,
        "form": form,
        "days_form": WorkingDaysForm(initial={"days": profile.working_days}) if profile else None,
    }
    status = 422 if form.errors else 200
    return render(request, "werkplek/afwezig/plan.html", context, status=status)


def _person(request: HttpRequest, public_id: uuid.UUID) -> Any:
    """Return the colleague; raise Http404 unless this user may plan for them."""
    people = {person.public_id: person for person in queries.team_of(request.user)}
    if public_id not in people:
        raise Http404
    return people[public_id]

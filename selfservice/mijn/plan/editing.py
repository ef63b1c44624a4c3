"""The resident changes the own plan (P5): each change is a new version, nothing is lost."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from portal.core.exceptions import IllegalMove
from selfservice.mijn.own_dossier import with_dossier
from selfservice.mijn.plan.forms import GoalForm, SeenForm, StepForm
from selfservice.plans import queries, services
from selfservice.plans.rules.actors import ActorKind
from selfservice.plans.rules.editing import (
    DropGoal,
    DropStep,
    Edit,
    PutGoal,
    PutStep,
    goal_in,
    step_in,
)

WHAT = "uw plan om het aan te passen"
BOTH = require_http_methods(["GET", "HEAD", "POST"])
KEPT = "Uw plan is aangepast. De vorige versie kunt u nog lezen."


@with_dossier(WHAT, "plan")
@BOTH
def new_goal(request: HttpRequest, dossier: Any) -> HttpResponse:
    """Ask for a new goal and put it in the plan."""
    version = queries.newest(dossier)
    if version is None:
        raise Http404
    form = GoalForm(request.POST or None, initial={"gezien": version.number})
    return _screen(request, dossier, form, lambda: PutGoal(form.goal()), title="Een nieuw doel")


@with_dossier(WHAT, "plan")
@BOTH
def edit_goal(request: HttpRequest, dossier: Any, pk: int) -> HttpResponse:
    """Change the words of a goal."""
    goal = _found(queries.goal_of(dossier, pk))
    old = queries.goal_text(goal)
    initial = {name: getattr(old, name) for name in ("life_area", "title", "why", "done_when")}
    form = GoalForm(request.POST or None, initial={"gezien": goal.version.number} | initial)
    edit = lambda: PutGoal(form.goal(old.key))  # noqa: E731
    return _screen(request, dossier, form, edit, title="Uw doel aanpassen", goal=goal, key=old.key)


@with_dossier(WHAT, "plan")
@BOTH
def new_step(request: HttpRequest, dossier: Any, pk: int) -> HttpResponse:
    """Ask for an own step and put it at the end of a goal."""
    goal = _found(queries.goal_of(dossier, pk))
    form = StepForm(request.POST or None, initial={"gezien": goal.version.number})
    edit = lambda: PutStep(str(goal.key), form.step())  # noqa: E731
    return _screen(request, dossier, form, edit, title="Een eigen stap erbij", goal=goal)


@with_dossier(WHAT, "plan")
@BOTH
def edit_step(request: HttpRequest, dossier: Any, pk: int) -> HttpResponse:
    """Change an own step."""
    step = _own_step(dossier, pk)
    old = queries.step_text(step)
    initial = {name: getattr(old, name) for name in ("title", "from_on", "until_on")}
    form = StepForm(request.POST or None, initial={"gezien": step.goal.version.number} | initial)
    edit = lambda: PutStep(str(step.goal.key), form.step(old))  # noqa: E731
    values = {"title": "Uw stap aanpassen", "goal": step.goal, "step": step, "key": old.key}
    return _screen(request, dossier, form, edit, **values)


@with_dossier(WHAT, "plan")
@require_POST
def drop_goal(request: HttpRequest, dossier: Any, pk: int) -> HttpResponse:
    """Take a goal out of the plan."""
    goal = _found(queries.goal_of(dossier, pk))
    form = SeenForm({"gezien": goal.version.number})
    edit = lambda: DropGoal(str(goal.key))  # noqa: E731
    return _screen(request, dossier, form, edit, title="Een doel weghalen", goal=goal)


@with_dossier(WHAT, "plan")
@require_POST
def drop_step(request: HttpRequest, dossier: Any, pk: int) -> HttpResponse:
    """Take an own step out of the plan."""
    step = _own_step(dossier, pk)
    form = SeenForm({"gezien": step.goal.version.number})
    edit = lambda: DropStep(str(step.key))  # noqa: E731
    return _screen(request, dossier, form, edit, title="Een stap weghalen", goal=step.goal)


def _screen(
    request: HttpRequest, dossier: Any, form: SeenForm, edit: Any, *, key: str = "", **context: Any
) -> HttpResponse:
    """Show the form, or keep what was sent; the second of two writers is shown both texts."""
    status, context = 200, context | {"section": "plan", "form": form}
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                return _kept(request, dossier, form.cleaned_data["gezien"], edit())
            except services.EditedMeanwhile as meanwhile:
                status = meanwhile.status
                context |= _both(dossier, form, meanwhile, key)
            except IllegalMove as refusal:
                status, context["refusal"] = refusal.status, refusal
    return render(request, "mijn/plan/edit.html", context, status=status)


def _kept(request: HttpRequest, dossier: Any, seen: int, edit: Edit) -> HttpResponse:
    services.change_plan(by=request.user, dossier=dossier, seen=seen, edit=edit)
    messages.success(request, KEPT)
    return redirect("mijn:plan")


def _both(dossier: Any, form: Any, meanwhile: Any, key: str) -> dict[str, Any]:
    """Return the stored text to show beside the form; sending again goes on from that one."""
    form.data = form.data.copy()
    form.data["gezien"] = queries.newest(dossier).number
    stored = meanwhile.stored
    other = goal_in(stored, key) or step_in(stored, key) if stored else None
    return {"refusal": meanwhile, "stored": other, "meanwhile": True}


def _own_step(dossier: Any, pk: int) -> Any:
    step = _found(queries.step_of(dossier, pk))
    if step.actor != ActorKind.RESIDENT:
        raise Http404
    return step


def _found(row: Any) -> Any:
    if row is None:
        raise Http404
    return row

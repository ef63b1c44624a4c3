"""What a resident does with the own plan: agree, tick off, reach a goal."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from portal.core.exceptions import IllegalMove
from selfservice.mijn.own_dossier import with_dossier
from selfservice.mijn.plan.views import show
from selfservice.plans import queries, services


@with_dossier("uw plan", "plan")
@require_POST
def accept(request: HttpRequest, dossier: object, number: int) -> HttpResponse:
    """Agree with version `number`, with the text that was on the screen."""
    version = queries.version_numbered(dossier, number)
    if version is None:
        raise Http404
    try:
        services.accept(by=request.user, version=version, seen_hash=request.POST.get("tekst", ""))
    except IllegalMove as refusal:
        return show(request, dossier, refusal=refusal)
    messages.success(request, "U bent akkoord. Dit is nu uw plan.")
    return redirect("mijn:plan")


@with_dossier("uw plan", "plan")
@require_POST
def tick_step(request: HttpRequest, dossier: object, pk: int) -> HttpResponse:
    """Tick off an own step, or undo it."""
    step = queries.step_of(dossier, pk)
    if step is None:
        raise Http404
    done = request.POST.get("gedaan") == "ja"
    services.tick_step(by=request.user, step=step, done=done)
    sentence = "Goed gedaan. De stap is afgevinkt." if done else "De stap staat weer open."
    messages.success(request, sentence)
    return redirect(_page(dossier) + f"#doel-{step.goal_id}")


@with_dossier("uw plan", "plan")
@require_POST
def mark_goal(request: HttpRequest, dossier: object, pk: int) -> HttpResponse:
    """Say that a goal is reached, or not yet after all."""
    goal = queries.goal_of(dossier, pk)
    if goal is None:
        raise Http404
    reached = request.POST.get("gehaald") == "ja"
    services.mark_goal(by=request.user, goal=goal, reached=reached)
    sentence = (
        "Gefeliciteerd. U heeft dit doel gehaald." if reached else "U werkt weer aan dit doel."
    )
    messages.success(request, sentence)
    return redirect(_page(dossier) + f"#doel-{goal.pk}")


def _page(dossier: object) -> str:
    """Return where the plan in force is: on its own page while a proposal waits."""
    in_force = queries.version_in_force(dossier)
    if in_force and queries.proposal(dossier):
        return reverse("mijn:plan_version", args=[in_force.number])
    return reverse("mijn:plan")

"""What a resident says about the plan: a question, not yet, stop, or: the regie back."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portal.core.exceptions import IllegalMove
from selfservice.mijn.casusregisseur import card_of
from selfservice.mijn.own_dossier import with_dossier
from selfservice.mijn.plan.forms import NotYetForm, RemarkForm
from selfservice.mijn.plan.views import show
from selfservice.plans import queries, services

BOTH = require_http_methods(["GET", "HEAD", "POST"])


@with_dossier("een doel van uw plan", "plan")
@BOTH
def remark(request: HttpRequest, dossier: Any, pk: int) -> HttpResponse:
    """Ask or say something about one goal."""
    goal = queries.goal_of(dossier, pk)
    if goal is None:
        raise Http404
    form = RemarkForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.remark(by=request.user, goal=goal, text=form.cleaned_data["text"])
        card = card_of(dossier)
        name = card.name if card else "Uw sociaal team"
        messages.success(request, f"Uw bericht is verstuurd. {name} geeft antwoord bij dit doel.")
        return redirect(f"{reverse('mijn:plan')}#doel-{goal.pk}")
    context = {"section": "plan", "form": form, "goal": goal}
    context["thread"] = queries.threads(dossier).get(str(goal.key), [])
    return render(request, "mijn/plan/remark.html", context, status=_status(request))


@with_dossier("een voorstel voor uw plan", "plan")
@BOTH
def not_yet(request: HttpRequest, dossier: Any, number: int) -> HttpResponse:
    """Say that this proposal is not it, yet."""
    version = _numbered(dossier, number)
    form = NotYetForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.decline(by=request.user, version=version, words=form.cleaned_data["words"])
        except IllegalMove as refusal:
            return show(request, dossier, refusal=refusal)
        messages.success(
            request, "Dat is goed. Uw casusregisseur leest dit en belt u voor een nieuw voorstel."
        )
        return redirect("mijn:plan")
    context = {"section": "plan", "form": form, "version": version, "card": card_of(dossier)}
    return render(request, "mijn/plan/not_agreed.html", context, status=_status(request))


@with_dossier("uw plan", "plan")
@require_POST
def end(request: HttpRequest, dossier: Any, number: int) -> HttpResponse:
    """Stop the plan in force."""
    services.end(by=request.user, version=_numbered(dossier, number))
    messages.success(request, "Uw plan is gestopt. U kunt het nog wel lezen.")
    return redirect("mijn:plan_version", number)


@with_dossier("uw plan", "plan")
@require_POST
def take_back(request: HttpRequest, dossier: Any) -> HttpResponse:
    """End a takeover: the regie is the resident's again."""
    services.give_back(by=request.user, dossier=dossier)
    messages.success(request, "U heeft de regie over uw plan weer zelf.")
    return redirect("mijn:plan")


@with_dossier("wat er in uw plan veranderde", "plan")
@require_safe
def compare(request: HttpRequest, dossier: Any) -> HttpResponse:
    """Show what changed between two versions: `?van=1&naar=3`."""
    numbers = [request.GET.get(name, "") for name in ("van", "naar")]
    if not all(number.isdecimal() and len(number) < 6 for number in numbers):
        raise Http404
    card = card_of(dossier)
    found = queries.comparison(
        dossier,
        old=int(numbers[0]),
        new=int(numbers[1]),
        casusregisseur=card.name if card else "",
    )
    if found is None:
        raise Http404
    return render(request, "mijn/plan/compare.html", {"section": "plan", "comparison": found})


def _numbered(dossier: Any, number: int) -> Any:
    version = queries.version_numbered(dossier, number)
    if version is None:
        raise Http404
    return version


def _status(request: HttpRequest) -> int:
    return 422 if request.method == "POST" else 200

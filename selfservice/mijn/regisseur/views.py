"""`/mijn/casusregisseur/`: who helps me, who did before, what the team decided, and somebody else.

P4: the team decides about a handover. P5: the resident may ask for one, with or without a reason.
"""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portal.core.exceptions import IllegalMove
from selfservice.casusoverleg import queries as casusoverleg
from selfservice.dossiers import queries as dossiers
from selfservice.dossiers import services
from selfservice.mijn.casusregisseur import card_of
from selfservice.mijn.own_dossier import with_dossier
from selfservice.mijn.regisseur.forms import AskForm

SECTION = "overzicht"


@with_dossier("uw casusregisseur", SECTION)
@require_safe
def guide(request: HttpRequest, dossier: Any) -> HttpResponse:
    """Show the card, the history and the decisions of the casusoverleg."""
    history = list(dossiers.history(dossier))
    context = {
        "section": SECTION,
        "dossier": dossier,
        "card": card_of(dossier),
        "history": history,
        "change": dossiers.change_in(history),
        "asked": dossiers.open_request(dossier),
        "decisions": list(casusoverleg.decisions_for_resident(dossier)),
    }
    return render(request, "mijn/regisseur/guide.html", context)


@with_dossier("uw casusregisseur", SECTION)
@require_http_methods(["GET", "HEAD", "POST"])
def ask_other(request: HttpRequest, dossier: Any) -> HttpResponse:
    """Ask the sociaal team for another casusregisseur; it goes on the agenda of the team."""
    if dossier.current_casusregisseur is None:
        return redirect("mijn:guide")
    form = AskForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            services.ask_handover(by=request.user, dossier=dossier, reason=reason)
        except IllegalMove as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Uw vraag staat op de agenda van het sociaal team.")
            return redirect("mijn:guide")
    context = {"section": SECTION, "dossier": dossier, "card": card_of(dossier), "form": form}
    status = 422 if request.method == "POST" else 200
    return render(request, "mijn/regisseur/ask_other.html", context, status=status)


@with_dossier("uw casusregisseur", SECTION)
@require_POST
def withdraw(request: HttpRequest, dossier: Any) -> HttpResponse:
    """Take the question back."""
    services.withdraw_handover(by=request.user, dossier=dossier)
    messages.success(request, "Uw vraag is ingetrokken. Uw casusregisseur blijft dezelfde.")
    return redirect("mijn:guide")

"""`/namens/`: what a helper reads with a machtiging. There is nothing here to change."""

import uuid
from typing import Any

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from portal.accounts import limits
from portal.accounts.access import helper
from portal.accounts.queries import employee_cards
from selfservice.aanvragen import queries as requests
from selfservice.correspondence import queries as correspondence
from selfservice.machtigingen import queries, services
from selfservice.machtigingen.forms import CodeForm
from selfservice.machtigingen.rules.rights import LINK_TEXT, Right
from selfservice.ontwikkellijn import queries as ontwikkellijn
from selfservice.plans import queries as plans
from selfservice.plans.views import plan_paper

PER_PAGE = 20
UNKNOWN = "Deze code hoort niet bij uw account. Kijk de code na, of vraag om een nieuwe."


@helper
@require_http_methods(["GET", "HEAD", "POST"])
def home(request: HttpRequest) -> HttpResponse:
    """List with whom the helper reads along; take up another machtiging by its code."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if limits.take(request, action="activate", key=f"namens-{request.user.pk}") is None:
            return limits.refuse(request)
        if services.accept(by=request.user, code=form.cleaned_data["code"]):
            messages.success(request, "U kunt nu meelezen.")
            return redirect("namens:home")
        form.add_error("code", UNKNOWN)
    rows = [
        {
            "mandate": one,
            "rights": [(right, LINK_TEXT[right]) for right in LINK_TEXT if right in one.rights],
        }
        for one in queries.active(request.user)
    ]
    status = 422 if form.is_bound else 200
    return render(request, "namens/home.html", {"form": form, "rows": rows}, status=status)


@helper
@require_safe
def plan(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Show the plan, to read."""
    mandate = _mandate(request, public_id, Right.PLAN)
    person = mandate.dossier.current_casusregisseur
    reading = plans.reading(mandate.dossier, casusregisseur=person.name if person else "")
    return _show(request, mandate, "plan", reading=reading)


@helper
@require_safe
def plan_pdf(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Hand over the plan as PDF; `?groot=1` for large letters."""
    mandate = _mandate(request, public_id, Right.PLAN)
    person = mandate.dossier.current_casusregisseur
    reading = plans.reading(mandate.dossier, casusregisseur=person.name if person else "")
    if reading is None:
        raise Http404
    # The card is on the paper only for who may see it.
    shown = person and Right.CARD in mandate.rights
    card = employee_cards([person.pk]).get(person.pk) if shown else None
    return plan_paper(request, mandate.dossier, reading, card)


@helper
@require_safe
def card(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Show who the casusregisseur is and how to reach them."""
    mandate = _mandate(request, public_id, Right.CARD)
    regisseur = mandate.dossier.current_casusregisseur_id
    cards = employee_cards([regisseur]) if regisseur else {}
    return _show(request, mandate, "card", card=cards.get(regisseur))


@helper
@require_safe
def aanvragen(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Show where the aanvragen stand, never what was answered."""
    mandate = _mandate(request, public_id, Right.AANVRAGEN)
    filed = [one for one in requests.overview_for(mandate.dossier) if one.filed_on]
    return _show(request, mandate, "requests", requests=filed)


@helper
@require_safe
def line(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Show the place on the development line, now and before."""
    mandate = _mandate(request, public_id, Right.LINE)
    return _show(request, mandate, "line", line=ontwikkellijn.line_of(mandate.dossier))


@helper
@require_safe
def appointments(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Show what is coming: when, how and where, never about what."""
    mandate = _mandate(request, public_id, Right.APPOINTMENTS)
    return _show(request, mandate, "appointments", coming=correspondence.coming(mandate.dossier))


@helper
@require_safe
def thread(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Show the messages, without the files."""
    mandate = _mandate(request, public_id, Right.MESSAGES)
    found = Paginator(correspondence.thread(mandate.dossier), PER_PAGE)
    page = found.get_page(request.GET.get("pagina"))
    return _show(request, mandate, "thread", page=page)


def _mandate(request: HttpRequest, public_id: uuid.UUID, right: str) -> Any:
    try:
        return services.look(by=request.user, public_id=public_id, right=right)
    except ObjectDoesNotExist:
        raise Http404 from None


def _show(request: HttpRequest, mandate: Any, name: str, **context: Any) -> HttpResponse:
    known = {"mandate": mandate, "person": mandate.dossier.resident}
    return render(request, f"namens/{name}.html", known | context)

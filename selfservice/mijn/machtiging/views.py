"""`/mijn/machtiging/`: who reads along, and stopping that."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from portal.core.exceptions import DomainError
from selfservice.machtigingen import queries, services
from selfservice.machtigingen.forms import GiveForm
from selfservice.mijn.own_dossier import with_dossier

LOOK, SECTION = "uw machtigingen", "gegevens"


@with_dossier(LOOK, SECTION)
@require_http_methods(["GET", "HEAD", "POST"])
def mandates(request: HttpRequest, dossier: Any) -> HttpResponse:
    """List who reads along; give a machtiging. The code is on that answer and nowhere else."""
    form = GiveForm(request.POST or None)
    code = _given(request, dossier, form) if form.is_valid() else ""
    context = {
        "section": SECTION,
        "dossier": dossier,
        "form": GiveForm() if code else form,
        "code": code,
        "name": f"{form.cleaned_data['first_name']} {form.cleaned_data['last_name']}"
        if code
        else "",
        "given": queries.given(dossier),
    }
    status = 422 if form.is_bound and not code else 200
    return render(request, "mijn/machtiging/mandates.html", context, status=status)


@with_dossier(LOOK, SECTION)
@require_POST
def revoke(request: HttpRequest, dossier: Any, public_id: uuid.UUID) -> HttpResponse:
    """Stop it at once."""
    mandate = queries.given_one(dossier, public_id)
    if mandate is None:
        raise Http404
    services.revoke(by=request.user, mandate=mandate)
    messages.success(request, "De machtiging is gestopt. Deze persoon leest vanaf nu niets meer.")
    return redirect("mijn:machtiging")


def _given(request: HttpRequest, dossier: Any, form: GiveForm) -> str:
    try:
        return services.give(by=request.user, dossier=dossier, **form.cleaned_data)
    except DomainError as refusal:
        form.add_error(None, str(refusal))
        return ""

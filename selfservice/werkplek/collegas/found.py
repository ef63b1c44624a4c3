"""One colleague and the page about them."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from portal.accounts import staff_queries as queries
from portal.accounts.access import staff
from portal.accounts.models import User
from portal.accounts.roles import Permission
from portal.core import queries as core
from selfservice.aanvragen import queries as aanvragen
from selfservice.dossiers import queries as dossiers
from selfservice.werkplek.collegas.forms import PersonForm, RoleForm

manager = staff(Permission.USE_WERKPLEK, Permission.MANAGE_ACCOUNTS)


def found(public_id: uuid.UUID) -> User:
    """Return the colleague; raise Http404 for a resident, a helper or nobody."""
    user = queries.employee(public_id)
    if user is None:
        raise Http404
    return user


def page(
    request: HttpRequest,
    public_id: uuid.UUID,
    *,
    code: str = "",
    person_form: PersonForm | None = None,
    role_form: RoleForm | None = None,
) -> HttpResponse:
    """Show one colleague, read anew; a form with errors gives status 422."""
    user = found(public_id)
    context: dict[str, Any] = {
        "section": "collegas",
        "breadcrumbs": [("Collega's", "/werkplek/collegas/"), (user.name, "")],
        "one": queries.colleague(user),
        "code": code,
        "person_form": person_form or PersonForm.of(user),
        "role_form": role_form or RoleForm(teams=core.teams()),
        "residents": dossiers.guided_by(user),
        "requests": aanvragen.in_hands_of(user),
    }
    wrong = any(form and form.errors for form in (person_form, role_form))
    context["form"] = next((form for form in (person_form, role_form) if form), None)
    status = 422 if wrong else 200
    return render(request, "werkplek/collegas/colleague.html", context, status=status)

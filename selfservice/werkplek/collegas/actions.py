"""What the beheerder does with an account: a code, a role more or less, the end."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from portal.accounts import services
from portal.accounts.roles import ROLE_TEXT
from portal.core import queries as core
from portal.core.exceptions import IllegalMove
from selfservice.werkplek.collegas.forms import RoleForm
from selfservice.werkplek.collegas.found import found, manager, page


@manager
@require_POST
def invite(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Make a code to hand over; it is on this answer and nowhere else."""
    code = services.invite(by=request.user, user=found(public_id))
    return page(request, public_id, code=code)


@manager
@require_POST
def give_role(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Give a role in a team."""
    user = found(public_id)
    form = RoleForm(request.POST, teams=core.teams())
    if not form.is_valid():
        return page(request, public_id, role_form=form)
    role, team = form.cleaned_data["role"], form.chosen_team
    try:
        services.add_membership(by=request.user, user=user, team=team, role=role)
    except IllegalMove as refusal:
        form.add_error("role", str(refusal))
        return page(request, public_id, role_form=form)
    messages.success(request, f"{user.name} is nu {ROLE_TEXT[role]} in {team.name}.")
    return redirect("werkplek:colleague", public_id)


@manager
@require_POST
def end_role(request: HttpRequest, public_id: uuid.UUID, pk: int) -> HttpResponse:
    """Take a role in a team away; 404 when it is not a role of this colleague."""
    user = found(public_id)
    membership = next((row for row in user.memberships.all() if row.pk == pk), None)
    if membership is None:
        raise Http404
    try:
        services.end_membership(by=request.user, membership=membership)
    except IllegalMove as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "De rol is gestopt. De collega kan er meteen niet meer bij.")
    return redirect("werkplek:colleague", public_id)


@manager
@require_POST
def close(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Close the account of who leaves; what was done stays with its name."""
    user = found(public_id)
    try:
        services.end_employee(by=request.user, user=user)
    except IllegalMove as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"Het account van {user.name} is gesloten.")
    return redirect("werkplek:colleague", public_id)

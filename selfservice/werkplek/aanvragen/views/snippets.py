"""The text snippets of the team: what it often asks for, in its own words."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from portal.accounts.access import staff
from portal.accounts.roles import Permission
from portal.core.exceptions import DomainError
from selfservice.aanvragen import queries, services
from selfservice.werkplek.aanvragen.forms import SnippetForm
from selfservice.werkplek.aanvragen.views.queue import SECTION

desk = staff(Permission.WORK_AANVRAGEN)


@desk
@require_http_methods(["GET", "HEAD", "POST"])
def snippets(request: HttpRequest) -> HttpResponse:
    """Show the snippets and a form for a new one."""
    return _edit(request, None)


@desk
@require_http_methods(["GET", "HEAD", "POST"])
def snippet(request: HttpRequest, pk: int) -> HttpResponse:
    """Change one snippet."""
    return _edit(request, _own_or_404(request, pk))


@desk
@require_POST
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Remove one snippet."""
    services.remove_snippet(by=request.user, snippet=_own_or_404(request, pk))
    messages.success(request, "Het tekstblok is verwijderd.")
    return redirect("werkplek:aanvraag_teksten")


def _edit(request: HttpRequest, found: Any) -> HttpResponse:
    posted = request.method == "POST"
    initial = {"name": found.name, "text": found.text} if found else {}
    form = SnippetForm(request.POST if posted else None, initial=initial)
    if posted and form.is_valid() and _kept(request, form, found):
        messages.success(request, "Het tekstblok is bewaard.")
        return redirect("werkplek:aanvraag_teksten")
    context = {
        "section": SECTION,
        "form": form,
        "snippet": found,
        "snippets": queries.snippets(request.user),
        "breadcrumbs": [("Aanvragen", "/werkplek/aanvragen/"), ("Teksten", "")],
    }
    status = 422 if posted else 200
    return render(request, "werkplek/aanvragen/snippets.html", context, status=status)


def _kept(request: HttpRequest, form: SnippetForm, found: Any) -> bool:
    team = found.team if found else queries.desk_teams(request.user)[0]
    try:
        services.save_snippet(by=request.user, team=team, snippet=found, **form.cleaned_data)
    except DomainError as error:
        form.add_error("name", str(error))
        return False
    return True


def _own_or_404(request: HttpRequest, pk: int) -> Any:
    found = queries.snippets(request.user).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found

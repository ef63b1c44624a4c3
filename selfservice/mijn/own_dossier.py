"""Every screen of Mijn omgeving starts here: the own dossier with its look logged, or why not."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from portal.accounts.access import resident
from portal.core import queries as core
from selfservice.correspondence.queries import with_unread
from selfservice.dossiers import queries, services

Along = Callable[[Any], Any]
View = Callable[..., HttpResponse]
SAFE = ("GET", "HEAD")


def with_dossier(what: str, section: str, *, also: Along | None = None) -> Callable[[View], View]:
    """Call the view with the resident's own dossier; a look at `what` is logged.

    what: the part that is shown, as in "uw plan". also: fetches more along with the dossier, in the
    same query. A resident without dossier gets the screen that says so (P1), a change without
    dossier 404.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def found(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            looking = request.method in SAFE
            rows = with_unread(queries.own_dossiers(request.user))
            dossier = (also(rows) if also else rows).first()
            if dossier is None and looking:
                return nothing_yet(request, section)
            if dossier is None:
                raise Http404
            if looking:
                services.note_look(by=request.user, dossier=dossier, what=what)
            request.unread_messages = dossier.unread_messages  # for the menu
            return view(request, dossier, *args, **kwargs)

        return resident(found)

    return decorate


def nothing_yet(request: HttpRequest, section: str) -> HttpResponse:
    """Say that there is no dossier and what to do: the own sociaal team, a first question (P1)."""
    person = queries.resident_of(request.user)
    team = core.sociaal_team(person.municipality) if person else None
    context = {"section": section, "team": team}
    return render(request, "mijn/overzicht/nothing.html", context)

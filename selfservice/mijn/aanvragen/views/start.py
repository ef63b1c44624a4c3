"""The start of an aanvraag: what, for whom, how long, by whom. Anyone may read it (P1, P8)."""

from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from portal.accounts.access import public, resident
from portal.core import queries as core
from portal.ui.municipalities import COOKIE_NAME
from selfservice.aanvragen import queries, services
from selfservice.aanvragen.rules.routing import Facts, Route
from selfservice.dossiers import queries as dossiers

NO_DOSSIER = "?reden=geen-dossier"


@public
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, type_slug: str) -> HttpResponse:
    """Show the start page to everybody; a POST by a resident begins."""
    version = queries.version_on_offer(type_slug)
    if version is None:
        return _off_offer(request, type_slug)
    if request.method == "POST":
        return _begin(request, version)
    dossier = dossiers.own_dossier(request.user)
    way = _way(version, dossier)
    place = _municipality(request, dossier)
    content = version.content_for(place)
    context = {
        "type": version.request_type,
        "content": content,
        "way_out": content.outside and content.outside.url_in(place),
        "way": way,
        "draft": queries.open_draft(dossier, type_slug) if dossier else None,
        "first_question_url": reverse("first_question") + NO_DOSSIER,
        "login_url": redirect_to_login(request.path).url,
        "breadcrumbs": [
            ("Home", "/"),
            (version.request_type.title, f"/inkomen-en-ondersteuning/{type_slug}/"),
            ("Aanvragen", ""),
        ],
    }
    return render(request, "mijn/aanvragen/start.html", context)


def _off_offer(request: HttpRequest, type_slug: str) -> HttpResponse:
    """Say that this cannot be begun now, and why; whoever was busy finds the way back."""
    kind = queries.off_offer(type_slug)
    if kind is None:
        raise Http404
    dossier = dossiers.own_dossier(request.user)
    context = {
        "type": kind,
        "draft": queries.open_draft(dossier, type_slug) if dossier else None,
        "first_question_url": reverse("first_question"),
        "breadcrumbs": [("Home", "/"), (kind.title, "")],
    }
    return render(request, "mijn/aanvragen/off_offer.html", context, status=410)


def _municipality(request: HttpRequest, dossier: Any) -> str:
    """Return the slug of the own gemeente, else of the chosen one; empty when neither is known."""
    if dossier is not None:
        return dossier.resident.municipality.slug
    chosen = core.municipality(request.COOKIES.get(COOKIE_NAME))
    return chosen.slug if chosen else ""


@resident
def _begin(request: HttpRequest, version: Any) -> HttpResponse:
    dossier = dossiers.own_dossier(request.user)
    if not _way(version, dossier).can_be_filed:
        return redirect(reverse("first_question") + NO_DOSSIER)
    aanvraag = services.start(by=request.user, dossier=dossier, version=version)
    first = aanvraag.reached.screens[0].key
    return redirect("mijn:aanvraag_scherm", aanvraag.public_id, first)


def _way(version: Any, dossier: Any) -> Route:
    facts = Facts(known=dossier is not None, destination=version.request_type.destination)
    municipality = dossier.resident.municipality if dossier else None
    return queries.region_for(municipality).route(facts)

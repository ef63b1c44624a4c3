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
from selfservice.aanvragen.rules.routing import Facts, Place, Route
from selfservice.dossiers import queries as dossiers

# Where somebody without dossier goes, with the reason and the subject (P1; DOMAIN §1 and §2).
WAYS_IN = {
    Place.LOOPBAANPLEIN: "?reden=loopbaanadvies&onderwerp=werk",
    Place.ORGANISATION: "?reden=klacht&onderwerp=klacht",
}
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
    place = _municipality(request, dossier)
    way = _way(version, dossier, core.municipality(place))
    content = version.content_for(place)
    context = {
        "type": version.request_type,
        "content": content,
        "way_out": content.outside and content.outside.url_in(place),
        "way": way,
        "draft": queries.open_draft(dossier, type_slug) if dossier else None,
        "open_to_all": way.place in WAYS_IN,
        "first_question_url": _first_question(way),
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
    way = _way(version, dossier, dossier and dossier.resident.municipality)
    if not way.can_be_filed:
        return redirect(_first_question(way))
    aanvraag = services.start(by=request.user, dossier=dossier, version=version)
    first = aanvraag.reached.screens[0].key
    return redirect("mijn:aanvraag_scherm", aanvraag.public_id, first)


def _first_question(way: Route) -> str:
    """Return the address of the form for who is not known yet: it says why, and what about."""
    return reverse("first_question") + WAYS_IN.get(way.place, NO_DOSSIER)


def _way(version: Any, dossier: Any, municipality: Any) -> Route:
    facts = Facts(known=dossier is not None, destination=version.request_type.destination)
    return queries.region_for(municipality).route(facts)

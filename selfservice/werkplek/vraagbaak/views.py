"""`/werkplek/vraagbaak/`: the answer while somebody is on the line."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from content.faq import queries, services
from content.faq.queries import imports, questions, reports, shelf
from content.faq.rules.audience import AUDIENCE_TEXT
from content.search import logbook
from portal.accounts.access import staff
from portal.accounts.roles import Permission
from portal.core.exceptions import DomainError
from selfservice.werkplek.vraagbaak import searches
from selfservice.werkplek.vraagbaak.asked import Asked, asked, clean

SECTION = "vraagbaak"
MOST_CHANGED = 8
# What the script asks for: a part of the screen instead of all of it.
PARTS = {"lijst": "werkplek/vraagbaak/_list.html", "antwoord": "werkplek/vraagbaak/_answer.html"}

reader = staff(Permission.READ_STAFF_VRAAGBAAK)


@reader
@require_safe
def screen(request: HttpRequest) -> HttpResponse:
    """Show what is found for `q` and the filters, with the entry `antwoord` beside it."""
    wanted, part = asked(request), request.headers.get("X-Deel", "")
    context: dict[str, Any] = {"asked": wanted, "section": SECTION, "open_slug": wanted.slug}
    context["may_exchange"] = imports.can_exchange(request.user)
    if part != "antwoord":
        context |= _list(request, wanted)
    if part != "lijst":
        context |= _answer(request, wanted)
    if part not in PARTS:
        context |= _frame(request)
    if searches.is_look(request):
        _keep(request, wanted, part, context)
    # A link to an answer that was retired says so, and still shows the list.
    gone = wanted.slug and part != "lijst" and not context["entry"]
    template = PARTS.get(part, "werkplek/vraagbaak/screen.html")
    response = render(request, template, context, status=404 if gone else 200)
    response["Vary"] = "X-Deel, Cookie"
    return response


@reader
@require_POST
def searched(request: HttpRequest) -> HttpResponse:
    """Keep how a search ended: the words, how much was found, and what was opened."""
    count = request.POST.get("aantal", "")
    query = clean(request.POST, "q")
    if not query or not (count.isascii() and count.isdigit() and len(count) < 7):
        raise DomainError("Deze zoekopdracht is niet compleet.")
    entry = queries.staff_entry(clean(request.POST, "antwoord"))
    searches.ended(request, query, int(count), entry.slug if entry else "")
    return HttpResponse(status=204)


def _keep(request: HttpRequest, wanted: Asked, part: str, context: dict[str, Any]) -> None:
    """Keep what was looked at. How a search ends in a part of the screen, the script tells."""
    entry = context.get("entry")
    if entry:
        services.remember(by=request.user, entry=entry)
    if part not in PARTS and wanted.query:
        searches.ended(request, wanted.query, context["found"].count, entry.slug if entry else "")


def _list(request: HttpRequest, wanted: Asked) -> dict[str, Any]:
    found = queries.search_staff(wanted.query, wanted.filters)
    shown = bool(wanted.query or found.hits or wanted.filters.narrows)
    context: dict[str, Any] = {"found": found if shown else None, "count_text": ""}
    if shown:
        context["count_text"] = _count_text(found.count)
    else:
        context["may_fix"] = logbook.may_handle(request.user)
        context["may_count"] = context["may_fix"] or request.user.may(Permission.SEE_FIGURES)
        context["shelf"] = shelf.shelf(request.user)
        context["changed"] = list(queries.changed_this_week()[:MOST_CHANGED])
        context["topics"] = list(queries.staff_topics())
    return context


def _answer(request: HttpRequest, wanted: Asked) -> dict[str, Any]:
    entry = queries.staff_entry(wanted.slug, request.user)
    if entry is None:
        return {"entry": None}
    site = settings.WAGTAILADMIN_BASE_URL.rstrip("/")
    context = queries.staff_context(entry, wanted.filters.municipality or None, site)
    return context | {
        "may_verify": queries.can_verify(request.user, entry),
        "way_back": request.GET.urlencode(),
    }


def _frame(request: HttpRequest) -> dict[str, Any]:
    return {
        "all_topics": list(queries.staff_topics()),
        "audiences": AUDIENCE_TEXT.items(),
        "news": questions.has_news(request.user),
        "report_news": reports.has_news(request.user),
    }


def _count_text(count: int) -> str:
    if not count:
        return "Geen antwoord gevonden"
    return "1 antwoord" if count == 1 else f"{count} antwoorden"

"""The vraagbaak for everybody: search, browse, read."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from content.faq import queries, services
from content.faq.models import Entry, Topic
from content.search import public_log
from portal.accounts import limits
from portal.accounts.access import public
from portal.core.exceptions import DomainError
from portal.ui.municipalities import COOKIE_NAME, by_slug

HOME = ("Home", "/")
INDEX = ("Vraagbaak", "/vraagbaak/")
MOST_LETTERS = 200


@public
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show what is found for `q`, the questions of one `onderwerp`, or the topics."""
    query = request.GET.get("q", "").replace("\x00", " ").strip()[:MOST_LETTERS]
    topic = queries.topic(request.GET.get("thema", "").replace("\x00", ""))
    context: dict[str, Any] = {"query": query, "topic": topic}
    if query:
        context |= _searched(request, query, topic)
    elif topic:
        context["entries"] = list(queries.by_topic(topic))
    else:
        context["topics"] = list(queries.topics())
    context["breadcrumbs"] = _trail(topic if not query else None)
    return render(request, "faq/index.html", context)


@public
@require_safe
def entry(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one answer; what is not public does not exist here."""
    found = queries.public_entry(slug)
    if found is None:
        raise Http404
    context = queries.public_context(found, _own(request))
    topic = found.topic
    context["breadcrumbs"] = [
        *_trail(None),
        (topic.name, f"{INDEX[1]}?thema={topic.slug}"),
        (found.question, ""),
    ]
    return render(request, "faq/entry.html", context)


@public
@require_POST
def vote(request: HttpRequest, slug: str) -> HttpResponse:
    """Count whether an answer helped, and thank."""
    helped = request.POST.get("nuttig", "")
    if helped not in ("ja", "nee"):
        raise DomainError("Kies ja of nee.")
    if limits.take(request, action="vote", key=f"{slug}|{limits.address_of(request)}") is None:
        return limits.refuse(request)
    try:
        services.vote(by=None, slug=slug, helped=helped == "ja")
    except Entry.DoesNotExist:
        raise Http404 from None
    more = "" if helped == "ja" else " Stel uw vraag gerust aan het sociaal team."
    messages.success(request, f"Dank u wel. Zo maken wij de antwoorden beter.{more}")
    return redirect("faq:entry", slug)


def _searched(request: HttpRequest, query: str, topic: Topic | None) -> dict[str, Any]:
    result = queries.search_public(query, _own(request), topic)
    public_log.keep_failure(request, query, result.count)
    return {
        "result": result,
        "count_text": count_text(result.count),
        "more": max(0, result.count - len(result.hits)),
    }


def count_text(count: int) -> str:
    """Return how many answers there are, to be read aloud."""
    if not count:
        return "Geen antwoord gevonden"
    return "1 antwoord gevonden" if count == 1 else f"{count} antwoorden gevonden"


def _own(request: HttpRequest) -> str | None:
    chosen = by_slug(request.COOKIES.get(COOKIE_NAME))
    return chosen.slug if chosen else None


def _trail(topic: Topic | None) -> list[tuple[str, str]]:
    return [HOME, INDEX, (topic.name, "")] if topic else [HOME, INDEX]

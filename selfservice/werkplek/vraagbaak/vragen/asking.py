"""Asking the specialist, with the words of the search kept and similar answers first."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from content.faq import services
from content.faq.forms.questions import AskForm
from content.faq.queries import questions
from content.search import logbook
from content.search.rules.failed import Done
from portal.accounts.access import staff
from portal.accounts.roles import Permission
from portal.core import queries as core
from selfservice.werkplek.vraagbaak import searches
from selfservice.werkplek.vraagbaak.asked import clean

reader = staff(Permission.READ_STAFF_VRAAGBAAK)


@reader
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Show the form, or put the question in the queue."""
    if request.method != "POST":
        words, place = clean(request.GET, "q"), clean(request.GET, "gemeente")
        form = AskForm(initial={"words": words, "municipality": place, "text": _prefilled(request)})
        return _show(request, form, words, place)
    form = AskForm(request.POST)
    found: list[Any] = []
    if form.is_valid():
        try:
            return _asked(request, form)
        except services.AboutAPerson as error:
            form.add_error("text", str(error))
            found = error.found
    words, place = clean(request.POST, "words"), clean(request.POST, "municipality")
    return _show(request, form, words, place, found, status=422)


def _asked(request: HttpRequest, form: AskForm) -> HttpResponse:
    data = form.cleaned_data
    asked = services.Asked(
        text=data["text"],
        words=data["words"],
        municipality=core.municipality(data["municipality"]),
        urgent=data["urgent"],
        checked=data["checked"],
        search=searches.last(request),
    )
    question = services.ask(by=request.user, key=data["key"], asked=asked)
    failed_words = clean(request.GET, "q") if _is_about_failed(request) else ""
    if failed_words:
        note = str(question)
        logbook.handle(by=request.user, query=failed_words, done=Done.QUESTION, note=note)
    messages.success(request, "Uw vraag ligt bij de specialisten.")
    return redirect("werkplek:vraag", question.public_id)


def _is_about_failed(request: HttpRequest) -> bool:
    """Return whether somebody asks because others did not find it."""
    return request.GET.get("mislukt") == "ja" and logbook.may_handle(request.user)


def _prefilled(request: HttpRequest) -> str:
    words = clean(request.GET, "q")
    if not words or not _is_about_failed(request):
        return ""
    return f"Collega's zoeken op “{words}” en vinden geen antwoord. Wat zeggen wij de beller?"


def _show(
    request: HttpRequest,
    form: AskForm,
    words: str,
    place: str,
    found: list[Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {
        "section": "vraagbaak",
        "form": form,
        "found": found,
        "words": words,
        "similar": questions.similar(words, place),
        "breadcrumbs": [
            ("Vraagbaak", reverse("werkplek:vraagbaak")),
            ("Vraag de specialist", ""),
        ],
    }
    return render(request, "werkplek/vraagbaak/vragen/new.html", context, status=status)

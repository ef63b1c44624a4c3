"""One click from a failed search: a synonym, a new answer, or done."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from content.faq import services
from content.faq.queries import questions
from content.search import failed, logbook
from content.search.rules.failed import Done
from portal.accounts.access import staff
from portal.accounts.roles import Permission
from selfservice.werkplek.vraagbaak.asked import clean
from selfservice.werkplek.vraagbaak.mislukt.forms import DoneForm, EntryForm, SynonymForm
from selfservice.werkplek.vraagbaak.mislukt.views import fixer, period, show

editor = staff(Permission.EDIT_CONTENT)


@editor
@require_http_methods(["GET", "HEAD", "POST"])
def synonym(request: HttpRequest) -> HttpResponse:
    """Teach the search what people mean by these words."""
    words = clean(request.GET, "zoek")
    form = SynonymForm(request.POST if request.method == "POST" else None, initial={"said": words})
    if request.method != "POST" or not form.is_valid():
        return _show(request, form, "synonym", words)
    made = logbook.add_synonym(by=request.user, **form.cleaned_data)
    if words:
        note = f"{made.said}: {made.means}"
        logbook.handle(by=request.user, query=words, done=Done.SYNONYM, note=note)
    messages.success(request, "Het synoniem werkt meteen. Deze zoekopdrachten zijn afgehandeld.")
    return redirect("werkplek:mislukt")


@editor
@require_http_methods(["GET", "HEAD", "POST"])
def entry(request: HttpRequest) -> HttpResponse:
    """Start an answer for what people looked for."""
    words = clean(request.GET, "zoek")
    first = {"question": words[:1].upper() + words[1:] + "?" if words else ""}
    form = EntryForm(request.POST if request.method == "POST" else None, initial=first)
    if request.method != "POST" or not form.is_valid():
        return _show(request, form, "entry", words)
    values = {name: value for name, value in form.cleaned_data.items() if name != "local"}
    try:
        made = services.start_entry(
            by=request.user, values=services.Draft(**values), keywords=_keywords(words)
        )
    except services.AboutAPerson as error:
        form.point_out(error.found)
        return _show(request, form, "entry", words)
    if words:
        logbook.handle(by=request.user, query=words, done=Done.ENTRY, note=made.question)
    messages.success(request, "Het antwoord staat klaar als concept. Vul het aan en plaats het.")
    return redirect("wagtailsnippets_content_faq_entry:edit", made.pk)


@fixer
@require_POST
def done(request: HttpRequest) -> HttpResponse:
    """Say that nothing more has to be done about these searches, and why."""
    words = clean(request.POST, "zoek")
    form = DoneForm(request.POST, prefix=clean(request.POST, "prefix"))
    if not form.is_valid():
        return show(request, words, form)
    note = form.cleaned_data["note"]
    logbook.handle(by=request.user, query=words, done=Done.OTHER, note=note)
    messages.success(request, "Afgehandeld. Het komt terug als iemand het weer niet vindt.")
    return redirect("werkplek:mislukt")


def _keywords(words: str) -> str:
    """Return every way in which people asked it, one a line."""
    group = failed.failed_group(words, *period()) if words else None
    return "\n".join(dict.fromkeys([words, *(group.members if group else ())])).strip()


def _show(request: HttpRequest, form: forms.Form, kind: str, words: str) -> HttpResponse:
    context: dict[str, Any] = {
        "section": "vraagbaak",
        "form": form,
        "kind": kind,
        "words": words,
        "similar": questions.similar(words, ""),
        "breadcrumbs": [
            ("Vraagbaak", reverse("werkplek:vraagbaak")),
            ("Niet gevonden", reverse("werkplek:mislukt")),
            ("Synoniem" if kind == "synonym" else "Nieuw antwoord", ""),
        ],
    }
    status = 422 if form.errors else 200
    return render(request, "werkplek/vraagbaak/mislukt/act.html", context, status=status)

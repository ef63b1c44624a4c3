"""One thing the handler does by a form of its own page; what was typed is kept on a refusal."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from portal.core.exceptions import DomainError
from selfservice.aanvragen.rules.promises import Promise
from selfservice.werkplek.aanvragen.views.found import content_of, look_or_404
from selfservice.werkplek.aanvragen.views.queue import SECTION


@dataclass(frozen=True)
class Page:
    """The words of the page: what it is, what happens, the button, and what is said after.

    {noun} stands for what the resident gets: a decision or an answer.
    """

    title: str
    intro: str
    submit: str
    done: str
    then: str = "werkplek:aanvraag"

    def about(self, promise: Promise) -> "Page":
        """Return the page in the words for this promise."""
        words = {name: getattr(self, name) for name in ("title", "intro", "submit", "done")}
        return replace(self, **{k: text.format(noun=promise.noun) for k, text in words.items()})


def act(
    request: HttpRequest,
    public_id: uuid.UUID,
    page: Page,
    make_form: Callable[[Any, Any], forms.Form],
    perform: Callable[[forms.Form], Any],
) -> HttpResponse:
    """Show the form for who handles the aanvraag; a POST that is right does it.

    make_form: gets the posted data or None, and the aanvraag. perform: calls the service.
    """
    found = look_or_404(request, public_id)
    page = page.about(found.promise)
    posted = request.method == "POST"
    if not posted and found.handler_id != request.user.pk:
        return redirect("werkplek:aanvraag", public_id)
    form = make_form(request.POST if posted else None, found)
    if posted and form.is_valid() and _done(form, perform):
        messages.success(request, page.done)
        return redirect(page.then, *([public_id] if page.then == "werkplek:aanvraag" else []))
    return show(request, found, page, form, 422 if posted else 200)


def show(
    request: HttpRequest, found: Any, page: Page, form: forms.Form, status: int = 200
) -> HttpResponse:
    """Show the form beside what the resident sent."""
    context = content_of(found, "werkplek:aanvraag_bestand") | {
        "section": SECTION,
        "page": page,
        "form": form,
        "breadcrumbs": [
            ("Aanvragen", "/werkplek/aanvragen/"),
            (found.reference, f"/werkplek/aanvragen/{found.public_id}/"),
            (page.title, ""),
        ],
    }
    return render(request, "werkplek/aanvragen/act.html", context, status=status)


def _done(form: forms.Form, perform: Callable[[forms.Form], Any]) -> bool:
    try:
        perform(form)
    except DomainError as error:
        form.add_error(None, str(error))
        return False
    return True

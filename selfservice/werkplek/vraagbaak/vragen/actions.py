"""What can be done with a question. A form with errors comes back as it was typed."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from content.faq import services
from content.faq.forms.questions import AnswerForm, AskBackForm, DraftForm, HandOverForm, ReplyForm
from portal.accounts.access import staff
from portal.accounts.roles import Permission
from selfservice.werkplek.vraagbaak.vragen.views import show

reader = staff(Permission.READ_STAFF_VRAAGBAAK)
specialist = staff(Permission.READ_STAFF_VRAAGBAAK, Permission.ANSWER_ESCALATIONS)
editor = staff(Permission.READ_STAFF_VRAAGBAAK, Permission.EDIT_CONTENT)
TOLD = "De vrager ziet dit meteen en krijgt een mail."


@reader
@require_POST
def read(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """The asker has read the news."""
    services.mark_read(by=request.user, public_id=public_id)
    return redirect("werkplek:vragen")


@reader
@require_POST
def reply(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """The asker explains."""
    form = ReplyForm(request.POST, prefix="uitleg")
    done = "Uw uitleg ligt bij de specialist."
    return _do(request, public_id, services.reply, done, "reply_form", form)


@specialist
@require_POST
def take(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Become the one who answers."""
    return _do(request, public_id, services.take, "U heeft deze vraag opgepakt.")


@specialist
@require_POST
def hand_over(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Give it to a colleague."""
    form = HandOverForm(request.POST, by=request.user, prefix="over")
    done = "Uw collega heeft de vraag en krijgt een mail."
    return _do(request, public_id, services.hand_over, done, "hand_over_form", form)


@specialist
@require_POST
def ask_back(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Ask the asker to explain."""
    form = AskBackForm(request.POST, prefix="terug")
    return _do(request, public_id, services.ask_back, TOLD, "ask_back_form", form)


@specialist
@require_POST
def answer(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Give the answer."""
    form = AnswerForm(request.POST, prefix="antwoord")
    return _do(request, public_id, services.answer, TOLD, "answer_form", form)


@specialist
@require_POST
def draft(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Make a draft entry of the answer."""
    form = DraftForm(request.POST, prefix="concept")

    def make(*, by: Any, public_id: uuid.UUID, **values: Any) -> None:
        services.draft(by=by, public_id=public_id, values=services.Draft(**values))

    done = "De tekst staat klaar. Een redacteur keurt die goed."
    return _do(request, public_id, make, done, "draft_form", form)


@editor
@require_POST
def approve(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Publish the draft."""
    done = "Het antwoord staat in de vraagbaak. De vrager krijgt bericht."
    return _do(request, public_id, services.approve, done)


def _do(
    request: HttpRequest,
    public_id: uuid.UUID,
    act: Callable[..., Any],
    done: str,
    name: str = "",
    form: forms.Form | None = None,
) -> HttpResponse:
    """Call `act` with what the form holds, and go back to the question."""
    if form is not None and not form.is_valid():
        return show(request, public_id, status=422, **{name: form})
    try:
        act(by=request.user, public_id=public_id, **(form.cleaned_data if form else {}))
    except ObjectDoesNotExist:
        raise Http404 from None
    except services.AboutAPerson as error:
        form.point_out(error.found)
        return show(request, public_id, status=422, **{name: form})
    messages.success(request, done)
    return redirect("werkplek:vraag", public_id)

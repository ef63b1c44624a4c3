"""What the handler does besides deciding: ask, go on, more time, report back, hand over."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from portal.accounts.access import staff
from portal.accounts.roles import Permission
from selfservice.aanvragen import queries, services
from selfservice.werkplek.aanvragen import forms
from selfservice.werkplek.aanvragen.views.acting import Page, act
from selfservice.werkplek.aanvragen.views.found import or_404

desk = staff(Permission.WORK_AANVRAGEN)
show_or_send = require_http_methods(["GET", "HEAD", "POST"])

ASK = Page(
    "Vraag om meer",
    "De inwoner krijgt bericht en ziet wat er nodig is. "
    "De tijd voor het {noun} staat stil tot het er is, of tot de dag voorbij is (Awb 4:15).",
    "Vraag dit aan de inwoner",
    "De inwoner krijgt bericht. De tijd voor het {noun} staat stil.",
)
EXTEND = Page(
    "Meer tijd voor het {noun}",
    "Dit kan één keer (Awb 4:14). De inwoner ziet de nieuwe datum en waarom.",
    "Verleng de tijd",
    "De inwoner krijgt bericht van de nieuwe datum.",
)
LATE = Page(
    "Wij zijn te laat",
    "De inwoner ziet al dat wij te laat zijn. Vertel waarom, en wanneer het {noun} er wel is.",
    "Vertel het de inwoner",
    "De inwoner krijgt bericht van de nieuwe datum.",
)
REPORT = Page(
    "Meld terug",
    "Ziet u meer dan één vraag? Dan praat iemand eerst met de inwoner (P8). "
    "De inwoner leest waarom, wie er belt en wanneer. De aanvraag gaat weg van uw lijst.",
    "Meld terug",
    "De aanvraag is teruggemeld. De inwoner krijgt bericht.",
    "werkplek:aanvragen",
)
HAND_OVER = Page(
    "Draag over",
    "Uw collega gaat verder met deze aanvraag. De inwoner ziet de nieuwe naam.",
    "Draag over",
    "Uw collega behandelt deze aanvraag nu.",
)


@desk
@show_or_send
def ask(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Ask the resident for documents."""
    texts = list(queries.snippets(request.user))
    return act(
        request,
        public_id,
        ASK,
        lambda data, found: forms.AskForm(data, snippets=texts),
        lambda form: services.ask_more(by=request.user, public_id=public_id, **form.asked()),
    )


@desk
@require_POST
def go_on(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Go on without what was asked, after its date."""
    or_404(services.go_on, by=request.user, public_id=public_id)
    messages.success(request, "U gaat verder met wat er is.")
    return redirect("werkplek:aanvraag", public_id)


@desk
@show_or_send
def extend(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Take more time, once."""
    return _by_form(request, public_id, EXTEND, forms.ExtendForm, services.extend)


@desk
@show_or_send
def late(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Say why we are late and name a new date."""
    return _by_form(request, public_id, LATE, forms.LateForm, services.explain_late)


@desk
@show_or_send
def report(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Report back to the casusregisseur or the sociaal team (J10)."""

    def make_form(data: Any, found: Any) -> forms.ReportForm:
        return forms.ReportForm(data, found=found)

    return _by_form(request, public_id, REPORT, make_form, services.report_back)


@desk
@show_or_send
def hand_over(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Give it to a colleague of the same desk."""

    def make_form(data: Any, found: Any) -> forms.HandOverForm:
        return forms.HandOverForm(data, people=queries.colleagues(request.user, found))

    return _by_form(request, public_id, HAND_OVER, make_form, services.hand_over)


def _by_form(
    request: HttpRequest, public_id: uuid.UUID, page: Page, make_form: Any, service: Any
) -> HttpResponse:
    made = make_form if not isinstance(make_form, type) else lambda data, found: make_form(data)
    return act(
        request,
        public_id,
        page,
        made,
        lambda form: service(by=request.user, public_id=public_id, **form.cleaned_data),
    )

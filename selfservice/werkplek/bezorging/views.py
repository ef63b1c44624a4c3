"""What went to receivers outside, what did not arrive and why; sending it again."""

import uuid
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from portal.accounts.access import staff
from portal.accounts.roles import Permission
from portal.core.exceptions import DomainError
from selfservice.deliveries import queries, services
from selfservice.deliveries.queries import PART_TEXT, Part, Wanted

SECTION = "bezorging"
guard = staff(Permission.SEE_DELIVERIES)


class FilterForm(forms.Form):
    """Which destination is shown; what is not one counts as all."""

    bestemming = forms.ChoiceField(label="Bestemming", required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["bestemming"].choices = [("", "Alle bestemmingen"), *queries.destinations()]


@guard
@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """Show one part of the list; an unknown part is read as what did not arrive yet."""
    wanted = _wanted(request.GET)
    counts = queries.counts(request.user)
    context = {
        "section": SECTION,
        "wanted": wanted,
        "part_text": PART_TEXT[wanted.part],
        "parts": [(key, text, _number(key, counts)) for key, text in PART_TEXT.items()],
        "open": counts[Part.OPEN],
        "filters": FilterForm({"bestemming": wanted.destination}),
        "destinations": queries.destinations(),
        "page": queries.page_of(request.user, wanted),
        "may_open": request.user.may(Permission.WORK_AANVRAGEN),
    }
    return render(request, "werkplek/bezorging/listing.html", context)


@guard
@require_POST
def resend(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Send one delivery again; the ones behind it follow by themselves."""
    try:
        services.resend(by=request.user, public_id=public_id)
        messages.success(request, "Wij bezorgen dit nu opnieuw.")
    except ObjectDoesNotExist:
        raise Http404 from None
    except DomainError as error:
        messages.info(request, str(error))
    return redirect(_back(request))


@guard
@require_POST
def resend_all(request: HttpRequest) -> HttpResponse:
    """Send everything again that did not arrive at this destination, or anywhere."""
    wanted = _wanted(request.POST)
    number = services.resend_all(by=request.user, destination=wanted.destination)
    if number:
        messages.success(request, "Wij bezorgen alles wat nog wacht nu opnieuw.")
    else:
        messages.info(request, "Er wacht niets meer. Alles is al bezorgd of onderweg.")
    return redirect(_back(request))


def _wanted(asked: Any) -> Wanted:
    part, chosen = asked.get("deel", Part.OPEN), asked.get("bestemming", "")
    known = {name for name, _ in queries.destinations()}
    return Wanted(
        part=part if part in PART_TEXT else Part.OPEN,
        destination=chosen if chosen in known else "",
        after=asked.get("na", ""),
    )


def _back(request: HttpRequest) -> str:
    wanted = _wanted(request.POST)
    query = urlencode({"deel": wanted.part, "bestemming": wanted.destination})
    return f"{reverse('werkplek:bezorging')}?{query}"


def _number(part: str, counts: dict[str, int]) -> str:
    number = counts.get(part, 0)
    return "99+" if number > 99 else str(number or "")

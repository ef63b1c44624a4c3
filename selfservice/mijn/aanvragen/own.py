"""Finding an aanvraag of the person who is logged in; anything else does not exist for them."""

import uuid
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest
from django.urls import reverse

from selfservice.aanvragen import queries

SECTION = "aanvragen"
LOOK = "uw aanvragen"


def own_or_404(request: HttpRequest, public_id: uuid.UUID) -> Any:
    """Return the own aanvraag; raise Http404 for what is foreign, stale or invented."""
    try:
        return queries.own_aanvraag(request.user, public_id)
    except ObjectDoesNotExist:
        raise Http404 from None


def trail(label: str, url: str = "") -> list[tuple[str, str]]:
    """Return the breadcrumbs of a page below the list."""
    return [
        ("Mijn omgeving", reverse("mijn:overview")),
        ("Mijn aanvragen", reverse("mijn:aanvragen")),
        (label, url),
    ]

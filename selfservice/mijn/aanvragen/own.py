"""Finding an aanvraag of the person who is logged in; anything else does not exist for them."""

import uuid
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest
from django.urls import reverse

from portal.core import clock
from selfservice.aanvragen import queries, services
from selfservice.aanvragen.rules.drafts import kept_until

SECTION = "aanvragen"
LOOK = "uw aanvragen"


def own_or_404(request: HttpRequest, public_id: uuid.UUID) -> Any:
    """Return the own aanvraag; raise Http404 for what is foreign, stale or invented."""
    try:
        return queries.own_aanvraag(request.user, public_id)
    except ObjectDoesNotExist:
        services.note_foreign(by=request.user, public_id=public_id)
        raise Http404 from None


def keeping(aanvraag: Any) -> dict[str, Any]:
    """Return what the screens of a draft say about keeping it, and about its type being stopped."""
    kind = aanvraag.version.request_type
    return {
        "kept_until": kept_until(clock.local_date(aanvraag.touched_at)),
        "stopped": kind.stopped,
        "off_offer": not kind.active,
        "first_question_url": reverse("first_question"),
    }


def trail(label: str, url: str = "") -> list[tuple[str, str]]:
    """Return the breadcrumbs of a page below the list."""
    return [
        ("Mijn omgeving", reverse("mijn:overview")),
        ("Mijn aanvragen", reverse("mijn:aanvragen")),
        (label, url),
    ]

"""Finding the dossier behind an address, and what every screen of its plan shows."""

import uuid
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from portal.core.exceptions import NotAllowed
from selfservice.plans import policy
from selfservice.werkplek.dossiers.found import looked_at, without_look


def to_write(request: HttpRequest, public_id: uuid.UUID) -> Any:
    """Return the dossier for its casusregisseur; log the look of a GET.

    Raises Http404 when it is not theirs to see, NotAllowed when somebody else writes the plan.
    """
    find = looked_at if request.method in ("GET", "HEAD") else without_look
    dossier = find(request, public_id)
    if not policy.can_draft(request.user, dossier):
        raise NotAllowed("Alleen de casusregisseur schrijft aan dit plan.")
    return dossier


def frame(dossier: Any, title: str) -> dict[str, Any]:
    """Return what each of these screens needs around it."""
    back = reverse("werkplek:dossier", args=[dossier.public_id])
    return {
        "section": "dossiers",
        "dossier": dossier,
        "title": title,
        "back": back,
        "breadcrumbs": [
            ("Dossiers", "/werkplek/dossiers/"),
            (dossier.resident.name, back),
            (title, ""),
        ],
    }

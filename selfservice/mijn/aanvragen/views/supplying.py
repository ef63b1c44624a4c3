"""After sending: what we asked for, or a file the resident wants to add."""

import uuid
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from portal.core.exceptions import DomainError
from selfservice.aanvragen import queries, services
from selfservice.aanvragen.rules.states import OPEN
from selfservice.files.rules.names import clean_name
from selfservice.mijn.aanvragen.own import LOOK, SECTION, own_or_404, trail
from selfservice.mijn.aanvragen.views.uploads import FIELD, Taken, file_item, upload_key, wants_json
from selfservice.mijn.own_dossier import with_dossier

MOST = 20


@dataclass(frozen=True)
class Upload:
    """The words around the file field, as a question of a screen has them."""

    label: str
    help: str
    least: int = 1
    most: int = MOST


ASKED = Upload("Voeg de bestanden toe", "Een foto met uw telefoon is goed genoeg.")
EXTRA = Upload("Voeg een bestand toe", "Wij zien het meteen bij uw aanvraag.")


@with_dossier(LOOK, SECTION)
@require_http_methods(["GET", "HEAD", "POST"])
def supply(request: HttpRequest, dossier: Any, public_id: uuid.UUID) -> HttpResponse:
    """Show what is asked and by when; a POST adds files, says that is all, or that it cannot."""
    found = own_or_404(request, public_id)
    if found.state not in OPEN:
        return redirect("mijn:aanvraag", public_id)
    return _keep(request, found) if request.method == "POST" else _show(request, found)


def _keep(request: HttpRequest, found: Any) -> HttpResponse:
    taken = _take(request, found)
    if wants_json(request):
        return taken.as_json()
    if taken.errors:
        return _show(request, found, file_errors=taken.errors, status=422)
    if "toevoegen" in request.POST:
        return redirect("mijn:aanvraag_aanvullen", found.public_id)
    try:
        _finish(request, found)
    except DomainError as error:
        return _show(request, found, refused=error, status=error.status)
    return redirect("mijn:aanvraag", found.public_id)


def _finish(request: HttpRequest, found: Any) -> None:
    by, public_id = request.user, found.public_id
    if "lukt-niet" in request.POST:
        services.cannot_supply(by=by, public_id=public_id, why=request.POST.get("waarom", ""))
        messages.success(request, "Dank u. Wij weten het nu en gaan verder met wat er is.")
    elif queries.asked_now(found):
        services.supply(by=by, public_id=public_id)
        messages.success(request, "Dank u. Wij hebben het en gaan verder met uw aanvraag.")
    else:
        messages.success(request, "Uw bestand is bij uw aanvraag gevoegd.")


def _take(request: HttpRequest, found: Any) -> Taken:
    items, errors, key = [], [], upload_key(request)
    for upload in request.FILES.getlist(FIELD):
        try:
            attachment = services.add_later(
                by=request.user, public_id=found.public_id, upload=upload, key=key
            )
            items.append({**file_item(found, attachment), "remove_url": ""})
        except DomainError as error:
            errors.append(f"{clean_name(upload.name or '')}: {error}")
    return Taken(tuple(items), tuple(errors))


def _show(
    request: HttpRequest,
    found: Any,
    *,
    file_errors: tuple[str, ...] = (),
    refused: DomainError | None = None,
    status: int = 200,
) -> HttpResponse:
    asked = queries.asked_now(found)
    errors = [("bestanden", sentence) for sentence in file_errors]
    if refused:
        field = "waarom" if "lukt-niet" in request.POST else "bestanden"
        errors.append((field, str(refused)))
    context = {
        "section": SECTION,
        "aanvraag": found,
        "asked": asked,
        "question": ASKED if asked else EXTRA,
        "files": [
            {**file_item(found, item), "remove_url": ""} for item in queries.later_files(found)
        ],
        "file_errors": [error for error in errors if error[0] == "bestanden"],
        "why_errors": [error for error in errors if error[0] == "waarom"],
        "errors": errors,
        "typed": request.POST.get("waarom", ""),
        "desk": queries.desk_of(found),
        "breadcrumbs": trail(found.title),
    }
    return render(request, "mijn/aanvragen/supply.html", context, status=status)

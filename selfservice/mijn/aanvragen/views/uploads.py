"""Files with a draft: several at once by form, or one by one by script."""

import uuid
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from portal.accounts.access import resident
from portal.core.exceptions import DomainError
from selfservice.aanvragen import queries, services
from selfservice.files.rules.names import clean_name
from selfservice.files.views import as_attachment
from selfservice.mijn.aanvragen.own import LOOK, SECTION, own_or_404
from selfservice.mijn.aanvragen.steps import url_of_question
from selfservice.mijn.own_dossier import with_dossier

FIELD = "bestanden"
# A script sends a key of its own for each chosen file, so that a second try adds no second file.
KEY_FIELD = "bestandssleutel"


@dataclass(frozen=True)
class Taken:
    """What became of the files of one request; errors: one sentence for each refused file."""

    items: tuple[dict[str, str], ...]
    errors: tuple[str, ...]

    def as_json(self) -> JsonResponse:
        """The answer to a script, which sends one file at a time."""
        if self.errors:
            return JsonResponse({"error": self.errors[0]}, status=422)
        return JsonResponse({"files": list(self.items)})


def wants_json(request: HttpRequest) -> bool:
    """Return whether a script asks, not a form."""
    return request.headers.get("Accept", "").startswith("application/json")


def upload_key(request: HttpRequest) -> uuid.UUID | None:
    """Return the key of the one file that a script sends; None from a form."""
    try:
        alone = wants_json(request) and len(request.FILES.getlist(FIELD)) == 1
        return uuid.UUID(request.POST[KEY_FIELD]) if alone else None
    except (KeyError, ValueError):
        return None


def take_files(request: HttpRequest, aanvraag: Any, question: str) -> Taken:
    """Add every file of the request; a refused one does not stop the others."""
    items, errors, key = [], [], upload_key(request)
    for upload in request.FILES.getlist(FIELD):
        try:
            attachment = services.attach(
                by=request.user,
                public_id=aanvraag.public_id,
                question=question,
                upload=upload,
                key=key,
            )
            items.append(file_item(aanvraag, attachment))
        except DomainError as error:
            errors.append(f"{clean_name(upload.name or '')}: {error}")
    return Taken(tuple(items), tuple(errors))


def file_item(aanvraag: Any, attachment: Any) -> dict[str, str]:
    """Return one line of the list of files."""
    file, address = attachment.file, [aanvraag.public_id, attachment.file.public_id]
    return {
        "question": attachment.question,
        "name": file.name,
        "meta": queries.file_note(file),
        "url": reverse("mijn:aanvraag_bestand", args=address) if file.is_checked else "",
        "remove_url": reverse("mijn:aanvraag_bestand_verwijderen", args=address),
    }


@resident
@require_POST
def remove(request: HttpRequest, public_id: uuid.UUID, file_id: uuid.UUID) -> HttpResponse:
    """Remove a file from a draft and go back to the screen it was on."""
    aanvraag = own_or_404(request, public_id)
    try:
        question = services.detach(by=request.user, public_id=public_id, file_id=file_id)
    except ObjectDoesNotExist:
        _note_foreign_file(request, aanvraag, file_id)
        raise Http404 from None
    return redirect(url_of_question(aanvraag, question))


@with_dossier(LOOK, SECTION)
@require_safe
def download(
    request: HttpRequest, dossier: Any, public_id: uuid.UUID, file_id: uuid.UUID
) -> HttpResponse:
    """Hand over a file of an own aanvraag."""
    aanvraag = own_or_404(request, public_id)
    try:
        file = services.open_attachment(by=request.user, public_id=public_id, file_id=file_id)
    except ObjectDoesNotExist:
        _note_foreign_file(request, aanvraag, file_id)
        raise Http404 from None
    return as_attachment(file)


def _note_foreign_file(request: HttpRequest, aanvraag: Any, file_id: uuid.UUID) -> None:
    services.note_refused(
        by=request.user, what="ander-bestand", aanvraag=aanvraag, names=[str(file_id)]
    )

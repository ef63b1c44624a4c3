"""Finding an aanvraag for staff: the look is logged, what is not theirs does not exist."""

import uuid
from collections.abc import Callable
from typing import Any, TypeVar

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.html import linebreaks
from django.utils.safestring import mark_safe

from selfservice.aanvragen import queries, services
from selfservice.files.services import OpenedFile

Found = TypeVar("Found")
FACTS = (("name", "Naam"), ("address", "Adres"), ("phone", "Telefoon"), ("email", "E-mail"))


def or_404(service: Callable[..., Found], **arguments: Any) -> Found:
    """Call a service; what does not exist for this person gives Http404."""
    try:
        return service(**arguments)
    except ObjectDoesNotExist:
        raise Http404 from None


def look_or_404(request: HttpRequest, public_id: uuid.UUID) -> Any:
    """Return an aanvraag that this person may see, and log it; raise Http404 for any other."""
    return or_404(services.look, by=request.user, public_id=public_id)


def file_or_404(request: HttpRequest, public_id: uuid.UUID, file_id: uuid.UUID) -> OpenedFile:
    """Return a file of an aanvraag that this person may see, and log it; else raise Http404."""
    found = {"by": request.user, "public_id": public_id, "file_id": file_id}
    return or_404(services.open_attachment, **found)


def content_of(aanvraag: Any, file_view: str) -> dict[str, Any]:
    """Return what both staff pages show: answers, files, facts and history.

    file_view: name of the address under which this page offers a file.
    """
    attachments = queries.attachments_of(aanvraag)
    regisseur = aanvraag.dossier.current_casusregisseur
    answers = queries.answer_rows(aanvraag, attachments)
    return {
        "aanvraag": aanvraag,
        "row": queries.desk_row(aanvraag),
        "way": queries.route_kept(aanvraag),
        "answers": [(row.label, _html(row.text)) for row in answers if not row.is_upload],
        "files": [_file(aanvraag, item, file_view) for item in attachments],
        "facts": [(label, aanvraag.known_facts.get(key, "")) for key, label in FACTS]
        + [("Gemeente", aanvraag.dossier.resident.municipality.name)]
        + [("Casusregisseur", regisseur.name if regisseur else "")],
        "history": queries.history_of(aanvraag),
        "letters": [
            (letter, reverse("werkplek:aanvraag_brief", args=[aanvraag.public_id, letter.kind]))
            for letter in queries.letters_of(aanvraag)
        ],
    }


def _file(aanvraag: Any, attachment: Any, file_view: str) -> dict[str, str]:
    file = attachment.file
    address = reverse(file_view, args=[aanvraag.public_id, file.public_id])
    return {
        "name": file.name,
        "meta": queries.file_note(file),
        "url": address if file.is_checked else "",
    }


def _html(text: str) -> str:
    return mark_safe(linebreaks(text, autoescape=True))

"""`/mijn/berichten/`: the conversation with the casusregisseur."""

import uuid
from typing import Any

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portal.core.exceptions import DomainError
from selfservice.correspondence import policy, queries, services
from selfservice.correspondence.forms import MessageForm
from selfservice.correspondence.rules.messages import REPLY_WITHIN
from selfservice.correspondence.rules.parties import Party
from selfservice.files.views import as_attachment
from selfservice.mijn.casusregisseur import card_of
from selfservice.mijn.own_dossier import with_dossier

LOOK, SECTION = "uw berichten", "berichten"
PER_PAGE = 20


@with_dossier(LOOK, SECTION)
@require_http_methods(["GET", "HEAD", "POST"])
def messages_page(request: HttpRequest, dossier: Any) -> HttpResponse:
    """Show the conversation, newest first, and send a message."""
    form = MessageForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid() and _sent(request, dossier, form):
        messages.success(request, f"Uw bericht is verstuurd. U krijgt antwoord {REPLY_WITHIN}.")
        return redirect("mijn:berichten")
    page = Paginator(queries.thread(dossier), PER_PAGE).get_page(request.GET.get("pagina"))
    context = {
        "section": SECTION,
        "dossier": dossier,
        "card": card_of(dossier),
        "form": form if policy.can_begin(dossier) else None,
        "page": page,
        "reply_within": REPLY_WITHIN,
        "own_party": Party.RESIDENT,
    }
    status = 422 if form.is_bound else 200
    return render(request, "mijn/berichten/thread.html", context, status=status)


@with_dossier(LOOK, SECTION)
@require_POST
def read(request: HttpRequest, dossier: Any) -> HttpResponse:
    """Mark what came in as read."""
    services.mark_read(by=request.user, dossier=dossier)
    return redirect("mijn:berichten")


@with_dossier("een bestand bij een bericht", SECTION)
@require_safe
def download(
    request: HttpRequest, dossier: Any, message_id: uuid.UUID, file_id: uuid.UUID
) -> HttpResponse:
    """Hand over a file of the own conversation."""
    try:
        file = services.open_attachment(
            by=request.user, dossier=dossier, message_id=message_id, file_id=file_id
        )
    except ObjectDoesNotExist:
        raise Http404 from None
    return as_attachment(file)


def _sent(request: HttpRequest, dossier: Any, form: MessageForm) -> bool:
    """Send the message; on a refusal of a file say why and return False."""
    data = form.cleaned_data
    try:
        services.send(
            by=request.user, dossier=dossier, text=data["text"], uploads=data["files"],
            key=data["sleutel"],
        )  # fmt: skip
    except DomainError as refusal:
        if refusal.status != 400:
            raise
        form.add_error("files", str(refusal))
        return False
    return True

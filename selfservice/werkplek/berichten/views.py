"""`/werkplek/berichten/`: the conversations of a casusregisseur or stand-in."""

import uuid
from typing import Any

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portal.core.exceptions import DomainError
from selfservice.correspondence import queries, services
from selfservice.correspondence.forms import MessageForm
from selfservice.correspondence.rules.parties import Party
from selfservice.dossiers import services as dossiers
from selfservice.files.views import as_attachment
from selfservice.werkplek.berichten.found import conversation, crumbs, with_caseload

SECTION, PER_PAGE = "berichten", 25


@with_caseload
@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """List the conversations, unread first."""
    page = Paginator(queries.threads(request.user), PER_PAGE).get_page(request.GET.get("pagina"))
    context = {"section": SECTION, "page": page}
    return render(request, "werkplek/berichten/listing.html", context)


@with_caseload
@require_http_methods(["GET", "HEAD", "POST"])
def thread(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Show one conversation, newest first, and send a message; the look is logged."""
    looking = request.method != "POST"
    dossier = conversation(request, public_id, what="uw berichten" if looking else "")
    form = MessageForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid() and _sent(request, dossier, form):
        messages.success(request, "Uw bericht is verstuurd. De inwoner krijgt een e-mail.")
        return redirect("werkplek:gesprek_berichten", public_id)
    if not looking:
        # A refused message shows the whole conversation again: a look like any other.
        dossiers.note_look(by=request.user, dossier=dossier, what="uw berichten")
    page = Paginator(queries.thread(dossier), PER_PAGE).get_page(request.GET.get("pagina"))
    context = {
        "section": SECTION,
        "breadcrumbs": crumbs(dossier, "Berichten"),
        "dossier": dossier,
        "form": form,
        "page": page,
        "own_party": Party.STAFF,
        "is_guide": dossier.current_casusregisseur_id == request.user.pk,
    }
    status = 422 if form.is_bound else 200
    return render(request, "werkplek/berichten/thread.html", context, status=status)


@with_caseload
@require_POST
def read(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Mark what the resident wrote as read."""
    services.mark_read(by=request.user, dossier=conversation(request, public_id))
    return redirect("werkplek:gesprek_berichten", public_id)


@with_caseload
@require_safe
def download(
    request: HttpRequest, public_id: uuid.UUID, message_id: uuid.UUID, file_id: uuid.UUID
) -> HttpResponse:
    """Hand over a file of the conversation."""
    dossier = conversation(request, public_id)
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

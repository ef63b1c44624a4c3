"""The last look, sending once, and the receipt."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import linebreaks
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_http_methods, require_safe

from portal.core.exceptions import DomainError
from selfservice.aanvragen import queries, services
from selfservice.aanvragen.rules.complete import missing
from selfservice.aanvragen.rules.letters import LetterKind
from selfservice.aanvragen.rules.routing import Place
from selfservice.mijn.aanvragen.own import LOOK, SECTION, keeping, own_or_404
from selfservice.mijn.aanvragen.steps import screen_url
from selfservice.mijn.own_dossier import with_dossier


@with_dossier(LOOK, SECTION)
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest, dossier: Any, public_id: uuid.UUID) -> HttpResponse:
    """Show every answer with a way to change it; a POST sends."""
    aanvraag = own_or_404(request, public_id)
    if request.method == "POST":
        return _send(request, aanvraag)
    if not aanvraag.is_draft:
        return redirect("mijn:aanvraag_ontvangst", public_id)
    return _show(request, aanvraag)


@with_dossier(LOOK, SECTION)
@require_safe
def receipt(request: HttpRequest, dossier: Any, public_id: uuid.UUID) -> HttpResponse:
    """Show the reference, by when there is a decision and what happens next."""
    aanvraag = own_or_404(request, public_id)
    if aanvraag.is_draft:
        return redirect("mijn:aanvraag_controleren", public_id)
    context = {
        "section": SECTION,
        "aanvraag": aanvraag,
        "content": aanvraag.content,
        "way": queries.route_kept(aanvraag),
        "to_casusregisseur": aanvraag.place == Place.CASUSREGISSEUR
        and aanvraag.promise.is_decision,
        "letter_url": reverse("mijn:aanvraag_brief_pdf", args=[public_id, LetterKind.RECEIPT]),
    }
    return render(request, "mijn/aanvragen/receipt.html", context)


def _send(request: HttpRequest, aanvraag: Any) -> HttpResponse:
    try:
        key = uuid.UUID(request.POST.get("sleutel", ""))
    except ValueError:
        key = uuid.UUID(int=0)
    try:
        services.submit(by=request.user, public_id=aanvraag.public_id, key=key)
    except services.NotComplete as error:
        lacking = [item.question for item in error.missing]
        services.note_refused(
            by=request.user, what="niet-compleet", aanvraag=aanvraag, names=lacking
        )
        return _show(request, aanvraag, refused=error)
    except DomainError as error:
        return _show(request, aanvraag, refused=error)
    return redirect("mijn:aanvraag_ontvangst", aanvraag.public_id)


def _show(request: HttpRequest, aanvraag: Any, refused: DomainError | None = None) -> HttpResponse:
    attachments = queries.attachments_of(aanvraag)
    uploads = [item.question for item in attachments]
    lacking = missing(aanvraag.reached, {key: uploads.count(key) for key in uploads})
    screens = aanvraag.reached.screens
    context = keeping(aanvraag) | {
        "section": SECTION,
        "aanvraag": aanvraag,
        "content": aanvraag.content,
        "rows": _rows(aanvraag, queries.answer_rows(aanvraag, attachments)),
        "missing": [
            (screen_url(aanvraag, item.screen, back_to_check=True), item.sentence)
            for item in lacking
        ],
        "way": services.route_of(aanvraag),
        "refused": refused,
        "total": len(screens) + 1,
        "back_url": screen_url(aanvraag, screens[-1].key),
        "gemeente_url": f"/gemeenten/{aanvraag.dossier.resident.municipality.slug}/",
    }
    status = refused.status if refused else 200
    return render(request, "mijn/aanvragen/check.html", context, status=status)


def _rows(aanvraag: Any, rows: list[queries.AnswerRow]) -> list[tuple[str, str, str]]:
    """Return each answer with the address to change it."""
    return [
        (row.label, answer_html(row), screen_url(aanvraag, row.screen, back_to_check=True))
        for row in rows
    ]


def answer_html(row: queries.AnswerRow) -> str:
    """Return an answer or the names of its files, with line ends kept."""
    text = "\n".join(map(queries.file_line, row.files)) or row.text
    return mark_safe(linebreaks(text, autoescape=True))

"""Asked by phone, at the counter or by post: the same questions, filled in for the resident."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from portal.accounts.access import staff
from portal.accounts.roles import Permission
from portal.core.exceptions import DomainError
from selfservice.aanvragen import queries, services
from selfservice.aanvragen.forms import ScreenForm, initial_of
from selfservice.aanvragen.rules.complete import missing
from selfservice.aanvragen.rules.questions import Kind, Screen
from selfservice.aanvragen.rules.states import State
from selfservice.werkplek.aanvragen.forms import EnterForm
from selfservice.werkplek.aanvragen.views.found import or_404
from selfservice.werkplek.dossiers.found import looked_at, without_look

writer = staff(Permission.USE_WERKPLEK)
show_or_send = require_http_methods(["GET", "HEAD", "POST"])


@writer
@show_or_send
def start(request: HttpRequest, dossier_id: uuid.UUID) -> HttpResponse:
    """Choose what is asked and how it came in; the resident is told."""
    find = without_look if request.method == "POST" else looked_at
    dossier = find(request, dossier_id)
    form = EnterForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        version = form.versions[form.cleaned_data["kind"]]
        channel = form.cleaned_data["channel"]
        draft = services.enter(by=request.user, dossier=dossier, version=version, channel=channel)
        return redirect(_screen_url(draft, draft.reached.screens[0].key))
    status = 422 if request.method == "POST" else 200
    context = {"section": "dossiers", "dossier": dossier, "form": form}
    return render(request, "werkplek/aanvragen/enter_start.html", context, status=status)


@writer
@show_or_send
def screen(request: HttpRequest, public_id: uuid.UUID, screen: str) -> HttpResponse:
    """Show one screen of the draft, or keep what was filled in and go on."""
    draft = _draft_or_404(request, public_id)
    shown = draft.reached.screen(screen)
    if shown is None:
        raise Http404
    posted = request.method == "POST"
    form = ScreenForm(
        request.POST if posted else None, screen=shown, initial=initial_of(shown, draft.answers)
    )
    errors = _take_files(request, draft, shown) if posted else []
    if posted and form.is_valid() and not errors:
        kept = services.save_answers(
            by=request.user, public_id=public_id, screen=shown.key, values=form.cleaned_data
        )
        return redirect(_after(kept, shown))
    context = {
        "section": "dossiers",
        "aanvraag": draft,
        "screen": shown,
        "form": form,
        "infos": [item for item in shown.questions if item.kind == Kind.INFO],
        "upload": _upload_of(shown),
        "file_errors": [("bestanden", sentence) for sentence in errors],
        "files": [item.file.name for item in queries.attachments_of(draft)],
    }
    status = 422 if posted else 200
    return render(request, "werkplek/aanvragen/enter_screen.html", context, status=status)


@writer
@show_or_send
def check(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Read the answers back to the resident; a POST files it."""
    draft = _draft_or_404(request, public_id)
    refused = _sent(request, draft) if request.method == "POST" else None
    if request.method == "POST" and refused is None:
        messages.success(request, "De aanvraag is verstuurd. De inwoner krijgt bericht.")
        return redirect("werkplek:dossier", draft.dossier.public_id)
    attachments = queries.attachments_of(draft)
    uploads = [item.question for item in attachments]
    lacking = missing(draft.reached, {key: uploads.count(key) for key in uploads})
    context = {
        "section": "dossiers",
        "aanvraag": draft,
        "rows": [
            (row.label, ", ".join(item.file.name for item in row.files) or row.text)
            for row in queries.answer_rows(draft, attachments)
        ],
        "missing": [(_screen_url(draft, item.screen), item.sentence) for item in lacking],
        "refused": refused,
        "way": services.route_of(draft),
        "first": _screen_url(draft, draft.reached.screens[0].key),
    }
    status = refused.status if refused else 200
    return render(request, "werkplek/aanvragen/enter_check.html", context, status=status)


@writer
@require_POST
def discard(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Throw the draft away."""
    draft = _draft_or_404(request, public_id)
    services.discard(by=request.user, public_id=public_id)
    messages.success(request, "Het concept is verwijderd.")
    return redirect("werkplek:dossier", draft.dossier.public_id)


def _draft_or_404(request: HttpRequest, public_id: uuid.UUID) -> Any:
    draft = or_404(queries.entered_draft, user=request.user, public_id=public_id)
    if draft.state != State.DRAFT:
        raise Http404
    return draft


def _sent(request: HttpRequest, draft: Any) -> DomainError | None:
    try:
        key = uuid.UUID(request.POST.get("sleutel", ""))
        services.submit(by=request.user, public_id=draft.public_id, key=key)
    except ValueError:
        return DomainError("Kijk de antwoorden nog een keer na en verstuur dan.")
    except DomainError as error:
        return error
    return None


def _take_files(request: HttpRequest, draft: Any, shown: Screen) -> list[str]:
    upload, errors = _upload_of(shown), []
    for file in request.FILES.getlist("bestanden") if upload else ():
        try:
            services.attach(
                by=request.user, public_id=draft.public_id, question=upload.key, upload=file
            )
        except DomainError as error:
            errors.append(f"{file.name}: {error}")
    return errors


def _upload_of(shown: Screen) -> Any:
    return next((item for item in shown.questions if item.kind == Kind.UPLOAD), None)


def _after(kept: Any, before: Screen) -> str:
    screens = kept.reached.screens
    keys = [item.key for item in screens]
    asked = {question.key for question in before.questions}
    place = keys.index(before.key) if before.key in keys else len(keys)
    if place < len(keys) and any(item.key not in asked for item in screens[place].questions):
        return _screen_url(kept, before.key)
    if place + 1 >= len(keys) or not services.route_of(kept).can_be_filed:
        return reverse("werkplek:aanvraag_namens_controleren", args=[kept.public_id])
    return _screen_url(kept, keys[place + 1])


def _screen_url(draft: Any, key: str) -> str:
    return reverse("werkplek:aanvraag_invullen", args=[draft.public_id, key])

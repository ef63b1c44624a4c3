"""One subject a screen. What is posted is kept at once; files may come with it or one by one."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from selfservice.aanvragen import queries, services
from selfservice.aanvragen.forms import ScreenForm, initial_of
from selfservice.aanvragen.rules.questions import Kind, Screen
from selfservice.mijn.aanvragen.own import LOOK, SECTION, keeping, own_or_404
from selfservice.mijn.aanvragen.steps import next_step, steps_around
from selfservice.mijn.aanvragen.views.blocks import NOTHING_KNOWN, Known, blocks_of, known_answers
from selfservice.mijn.aanvragen.views.uploads import (
    FIELD,
    KEY_FIELD,
    file_item,
    take_files,
    wants_json,
)
from selfservice.mijn.own_dossier import with_dossier

OUR_OWN = ("csrfmiddlewaretoken", "bewaren", "toevoegen", FIELD, KEY_FIELD)


@with_dossier(LOOK, SECTION)
@require_http_methods(["GET", "HEAD", "POST"])
def screen(request: HttpRequest, dossier: Any, public_id: uuid.UUID, screen: str) -> HttpResponse:
    """Show one screen of a draft, or keep what was posted and go on."""
    aanvraag = own_or_404(request, public_id)
    if not aanvraag.is_draft:
        return redirect("mijn:aanvraag", public_id)
    shown = aanvraag.reached.screen(screen)
    if shown is None:
        if request.method == "POST":
            services.note_refused(
                by=request.user, what="ander-scherm", aanvraag=aanvraag, names=[screen]
            )
        raise Http404
    if request.method == "POST":
        return _keep(request, aanvraag, shown)
    known = known_answers(dossier, shown, aanvraag.answers)
    initial = {**known.answers, **initial_of(shown, aanvraag.answers)}
    return _show(request, aanvraag, shown, ScreenForm(screen=shown, initial=initial), known=known)


def _keep(request: HttpRequest, aanvraag: Any, shown: Screen) -> HttpResponse:
    upload = next((item for item in shown.questions if item.kind == Kind.UPLOAD), None)
    outcome = take_files(request, aanvraag, upload.key) if upload else None
    if outcome and wants_json(request):
        return outcome.as_json()
    stopping = "bewaren" in request.POST
    form = ScreenForm(request.POST, screen=shown, strict=not stopping)
    forged = _not_asked(request, form)
    if forged:
        services.note_refused(
            by=request.user, what="niet-gevraagd", aanvraag=aanvraag, names=forged
        )
    if not form.is_valid() or (outcome and outcome.errors):
        return _show(request, aanvraag, shown, form, outcome.errors if outcome else (), status=422)
    kept = services.save_answers(
        by=request.user, public_id=aanvraag.public_id, screen=shown.key, values=form.cleaned_data
    )
    if stopping:
        return redirect("mijn:aanvragen")
    if upload and "toevoegen" in request.POST:
        return redirect(request.get_full_path())
    return redirect(next_step(kept, shown, back_to_check="terug" in request.GET))


def _not_asked(request: HttpRequest, form: ScreenForm) -> set[str]:
    """Return the names that were posted and that this screen does not ask for."""
    # Fields of several boxes add an underscore and the name of the box; no question has one.
    known = {*form.fields, *OUR_OWN}
    return {name for name in request.POST if name.split("_")[0] not in known}


def _show(
    request: HttpRequest,
    aanvraag: Any,
    shown: Screen,
    form: ScreenForm,
    file_errors: tuple[str, ...] = (),
    known: Known = NOTHING_KNOWN,
    status: int = 200,
) -> HttpResponse:
    attachments = queries.attachments_of(aanvraag)
    files = [file_item(aanvraag, item) for item in attachments]
    upload = next((item for item in shown.questions if item.kind == Kind.UPLOAD), None)
    context = keeping(aanvraag) | {
        "section": SECTION,
        "aanvraag": aanvraag,
        "screen": shown,
        "form": form,
        "blocks": blocks_of(shown, form, aanvraag.dossier, known),
        "files": [item for item in files if upload and item["question"] == upload.key],
        "file_errors": [("bestanden", sentence) for sentence in file_errors],
        "steps": steps_around(aanvraag, shown, "terug" in request.GET),
        "has_upload": upload is not None,
    }
    return render(request, "mijn/aanvragen/screen.html", context, status=status)

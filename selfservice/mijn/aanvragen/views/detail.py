"""One aanvraag after sending: where it stands, the answers, the decision, what can be done."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from portal.accounts.access import resident
from selfservice.aanvragen import queries, services
from selfservice.aanvragen.rules.answers import in_euros
from selfservice.aanvragen.rules.letters import LetterKind, period
from selfservice.aanvragen.rules.states import OPEN
from selfservice.mijn.aanvragen.own import LOOK, SECTION, own_or_404, trail
from selfservice.mijn.aanvragen.steps import screen_url
from selfservice.mijn.aanvragen.views.blocks import fact_rows
from selfservice.mijn.aanvragen.views.check import answer_html
from selfservice.mijn.aanvragen.views.uploads import file_item
from selfservice.mijn.own_dossier import with_dossier


@with_dossier(LOOK, SECTION)
@require_safe
def aanvraag(request: HttpRequest, dossier: Any, public_id: uuid.UUID) -> HttpResponse:
    """Show a filed aanvraag; a draft goes on where it was left."""
    found = own_or_404(request, public_id)
    if found.is_draft:
        return redirect(_where_left(found))
    attachments = queries.attachments_of(found)
    rows = [row for row in queries.answer_rows(found, attachments) if not row.is_upload]
    standing, letters = queries.standing_of(found), queries.letters_of(found)
    summary, owes = queries.summary_of(found), found.asked_until is not None
    context = {
        "section": SECTION,
        "aanvraag": found,
        "summary": summary,
        "owed_url": summary.turn.url if owes else "",
        "is_late": standing.is_late,
        "timeline": queries.timeline_of(found),
        "answers": [(row.label, answer_html(row)) for row in rows],
        "facts": fact_rows(("name", "address", "phone", "email"), found.known_facts),
        "files": [{**file_item(found, item), "remove_url": ""} for item in attachments],
        "can_withdraw": found.state in OPEN,
        "can_send_on": found.state in OPEN and standing.waits_for_talk,
        "decision": _decision(found, standing, letters),
        "letters": [(letter, _letter_url(found, letter)) for letter in letters],
        "withdraw_text": f"Wij stoppen dan met uw aanvraag. U krijgt geen {found.promise.noun}.",
        "desk": queries.desk_of(found),
        "report": queries.newest_report(found) if standing.waits_for_talk else None,
        "late_change": late_change(queries.term_history(found)) if standing.is_late else None,
        "breadcrumbs": trail(found.title),
    }
    return render(request, "mijn/aanvragen/detail.html", context)


@resident
@require_POST
def withdraw(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Withdraw after the question whether that is meant."""
    own_or_404(request, public_id)
    services.withdraw(by=request.user, public_id=public_id)
    messages.success(request, "U heeft uw aanvraag ingetrokken. U hoeft niets meer te doen.")
    return redirect("mijn:aanvraag", public_id)


@resident
@require_POST
def send_on(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Send an aanvraag that waited for a conversation on to the werkleerbedrijf."""
    own_or_404(request, public_id)
    services.send_on(by=request.user, public_id=public_id)
    messages.success(request, "Uw aanvraag ligt nu bij het werkleerbedrijf.")
    return redirect("mijn:aanvraag", public_id)


@resident
@require_POST
def discard(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Delete a draft."""
    own_or_404(request, public_id)
    services.discard(by=request.user, public_id=public_id)
    messages.success(request, "Uw concept is verwijderd.")
    return redirect("mijn:aanvragen")


def late_change(changes: list[Any]) -> Any:
    """Return the newest promise after our own date passed, or None."""
    return next((item for item in reversed(changes) if item.kind == "te_laat"), None)


def _where_left(found: Any) -> str:
    screens = found.reached.screens
    known = found.reached.screen(found.last_screen)
    return screen_url(found, known.key if known else screens[0].key)


def _letter_url(found: Any, letter: Any) -> str:
    return reverse("mijn:aanvraag_brief", args=[found.public_id, letter.kind])


def _decision(found: Any, standing: Any, letters: list[Any]) -> dict[str, Any] | None:
    if not found.outcome:
        return None
    judged = queries.judgement_kept(found)
    urls = [_letter_url(found, one) for one in letters if one.kind != LetterKind.RECEIPT]
    return {
        "title": judged.title,
        "amount": in_euros(judged.granted) if judged.granted else "",
        "period": period(judged),
        "can_object": judged.until is not None and standing.today <= judged.until,
        "on_behalf": queries.on_behalf(found) if found.promise.is_decision else "",
        "url": urls[-1] if urls else "",
    }

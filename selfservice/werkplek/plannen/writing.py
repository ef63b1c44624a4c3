"""The casusregisseur writes a plan, looks at it as the resident will, and proposes it."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portal.core import clock
from portal.core.exceptions import IllegalMove
from selfservice.plans import queries, services
from selfservice.plans.rules.comparison import differences
from selfservice.plans.rules.completeness import missing
from selfservice.plans.rules.templates import as_plan
from selfservice.plans.rules.text import PlanText, text_hash
from selfservice.werkplek.dossiers.found import dossier_staff
from selfservice.werkplek.plannen.found import frame, to_write
from selfservice.werkplek.plannen.texts import PlanEditor


@dossier_staff
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Show the draft, a template (`?sjabloon=`) or the plan as it is; keep what was sent."""
    dossier = to_write(request, public_id)
    if request.method == "POST":
        return _sent(request, dossier)
    draft = queries.draft_of(dossier)
    editor = PlanEditor.of(_beginning(request, dossier, draft))
    seen = text_hash(queries.text_of(draft)) if draft else ""
    return _page(request, dossier, editor, seen)


def _beginning(request: HttpRequest, dossier: Any, draft: Any) -> PlanText | None:
    """Return the text to begin from: the draft, the chosen template, or the newest version."""
    if draft:
        return queries.text_of(draft)
    if chosen := queries.template(dossier.team, request.GET.get("sjabloon", "")):
        return as_plan(chosen.text, clock.today())
    newest = queries.newest(dossier)
    return queries.text_of(newest) if newest else None


def _sent(request: HttpRequest, dossier: Any) -> HttpResponse:
    editor, seen = PlanEditor(request.POST), request.POST.get("gezien", "")
    action = request.POST.get("doe", "bewaar")
    if action not in ("bewaar", "voorbeeld"):
        editor.do(action)
        return _page(request, dossier, editor, seen)
    if not editor.is_valid():
        return _page(request, dossier, editor, seen, status=422)
    basis = request.POST.get("basis", "")
    try:
        services.draft(
            by=request.user,
            dossier=dossier,
            text=editor.text(),
            seen=seen,
            basis=int(basis) if basis.isdecimal() else None,
        )
    except services.EditedMeanwhile as meanwhile:
        return _both(request, dossier, editor, meanwhile)
    messages.success(request, "Het concept is bewaard. De inwoner ziet het nog niet.")
    name = "werkplek:preview_plan" if action == "voorbeeld" else "werkplek:write_plan"
    return redirect(name, dossier.public_id)


def _both(request: HttpRequest, dossier: Any, editor: PlanEditor, meanwhile: Any) -> HttpResponse:
    """Show the second writer both texts; sending again puts theirs in place, knowingly."""
    stored, own = meanwhile.stored, editor.text()
    extra = {
        "refusal": meanwhile,
        "stored": stored,
        "other_changes": differences(own, stored) if stored else [],
    }
    seen = text_hash(stored) if stored else ""
    return _page(request, dossier, editor, seen, status=meanwhile.status, **extra)


def _page(
    request: HttpRequest,
    dossier: Any,
    editor: PlanEditor,
    seen: str,
    *,
    status: int = 200,
    **extra: Any,
) -> HttpResponse:
    newest, draft = queries.newest(dossier), queries.draft_of(dossier)
    context = frame(dossier, "Plan schrijven") | {
        "editor": editor,
        "seen": seen,
        "basis": newest.number if newest else "",
        "has_draft": draft is not None,
        "owner_changes": _owner_changes(draft, newest),
        "templates": [] if draft else queries.templates(dossier.team),
    }
    return render(request, "werkplek/plannen/write.html", context | extra, status=status)


def _owner_changes(draft: Any, newest: Any) -> list[str]:
    """Return what the resident changed since the draft was begun."""
    if not (draft and newest and draft.based_on_id and draft.based_on_id != newest.pk):
        return []
    return differences(queries.text_of(draft.based_on), queries.text_of(newest))


@dossier_staff
@require_safe
def preview(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Show the draft as the resident will read it, and what is missing before it can go."""
    dossier = to_write(request, public_id)
    return _preview(request, dossier)


@dossier_staff
@require_POST
def propose(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Offer the draft to the resident."""
    dossier = to_write(request, public_id)
    draft = queries.draft_of(dossier)
    if draft is None:
        return redirect("werkplek:write_plan", dossier.public_id)
    try:
        services.propose(by=request.user, version=draft)
    except IllegalMove as refusal:
        return _preview(request, dossier, refusal)
    messages.success(request, "Het plan is voorgesteld. De inwoner krijgt een bericht.")
    return redirect("werkplek:dossier", dossier.public_id)


def _preview(request: HttpRequest, dossier: Any, refusal: Any = None) -> HttpResponse:
    draft = queries.draft_of(dossier)
    if draft is None:
        return redirect("werkplek:write_plan", dossier.public_id)
    text, in_force = queries.text_of(draft), queries.version_in_force(dossier)
    name = dossier.current_casusregisseur.name
    context = frame(dossier, "Zo leest de inwoner het") | {
        "page": queries.plan_page(draft, name),
        "version": draft,
        "missing": dict.fromkeys(missing(text)),
        "changes": differences(queries.text_of(in_force), text, name) if in_force else [],
        "in_force": in_force,
        "refusal": refusal,
    }
    status = refusal.status if refusal else 200
    return render(request, "werkplek/plannen/preview.html", context, status=status)

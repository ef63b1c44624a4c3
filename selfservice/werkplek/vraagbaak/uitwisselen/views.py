"""The vraagbaak out to a file and in from one: first shown, then carried out."""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from content.faq.forms.exchange import PUBLISH, ExportForm, ImportForm
from content.faq.queries import imports
from content.faq.rules.exchange.planning import KIND_TEXT, Kind
from content.faq.services import exchange
from portal.accounts.access import staff
from portal.accounts.roles import Permission
from portal.core import clock

PAGE_SIZE = 25
SHOWN_IMPORTS = 10
FOLDER = "werkplek/vraagbaak/uitwisselen"
TYPES = {"csv": ("text/csv; charset=utf-8", "csv"), "vac": ("application/json", "json")}
editor = staff(Permission.READ_STAFF_VRAAGBAAK, Permission.EDIT_CONTENT)


@editor
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show both ways, and what this editor brought in before."""
    return _index(request, ExportForm(initial={"form": "csv"}), _import_form(request))


@editor
@require_POST
def take_out(request: HttpRequest) -> HttpResponse:
    """Give the file. It is a POST because it is logged."""
    form = ExportForm(request.POST)
    if not form.is_valid():
        return _index(request, form, _import_form(request))
    wanted, for_staff = form.cleaned_data["form"], form.cleaned_data["staff"]
    site = settings.WAGTAILADMIN_BASE_URL.rstrip("/")
    text = exchange.export(by=request.user, form=wanted, staff=for_staff, site=site)
    kind, ending = TYPES[wanted]
    name = "vraagbaak-met-interne-teksten" if for_staff else "vraagbaak-openbaar"
    response = HttpResponse(text, content_type=kind)
    file_name = f"{name}-{clock.today():%Y-%m-%d}.{ending}"
    response["Content-Disposition"] = f'attachment; filename="{file_name}"'
    return response


@editor
@require_POST
def bring_in(request: HttpRequest) -> HttpResponse:
    """Read a file, and lead to what it would change."""
    form = _import_form(request)
    if form.is_valid():
        values = form.cleaned_data
        topic = values["topic"].slug if values["topic"] else ""
        wish = exchange.Wish(values["note"], values["way"] == PUBLISH, topic)
        file = values["file"]
        try:
            made = exchange.prepare(
                by=request.user, file_name=file.name, raw=file.read(), wish=wish
            )
        except exchange.Unreadable as error:
            form.add_error("file", str(error))
        else:
            return redirect("werkplek:invoer", made.public_id)
    return _index(request, ExportForm(initial={"form": "csv"}), form)


@editor
@require_safe
def shown(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Show what would change; while the work is done how far it is; and how it ended."""
    row = imports.one(request.user, public_id)
    if row is None:
        raise Http404
    context: dict[str, Any] = {"row": row, **_trail(row.file_name)}
    if row.state == "getoond":
        context |= _plan(request, row)
    return render(request, f"{FOLDER}/import.html", context)


@editor
@require_POST
def carry_out(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Do what was shown, and nothing else."""
    digest = request.POST.get("kenmerk", "")[:64]
    try:
        exchange.start(by=request.user, public_id=public_id, digest=digest)
    except exchange.ChangedMeanwhile as error:
        messages.warning(request, str(error))
    except ObjectDoesNotExist:
        raise Http404 from None
    return redirect("werkplek:invoer", public_id)


def _plan(request: HttpRequest, row: Any) -> dict[str, Any]:
    plan = exchange.plan_of(row)
    wanted = request.GET.get("soort", "")
    kinds = [(kind, KIND_TEXT[kind], plan.counts[kind]) for kind in Kind]
    if wanted not in KIND_TEXT:
        wanted = next((kind.value for kind, _, count in kinds if count and kind != Kind.SAME), "")
    lines = plan.of(Kind(wanted or Kind.SAME))
    page = Paginator(lines, PAGE_SIZE).get_page(request.GET.get("pagina"))
    todo = plan.counts[Kind.NEW] + plan.counts[Kind.CHANGED]
    return {"plan": plan, "kinds": kinds, "kind": wanted or Kind.SAME, "page": page, "todo": todo}


def _import_form(request: HttpRequest) -> ImportForm:
    data = (request.POST, request.FILES) if request.resolver_match.url_name == "invoeren" else ()
    return ImportForm(*data, may_publish=imports.can_publish(request.user))


def _index(request: HttpRequest, out: ExportForm, into: ImportForm) -> HttpResponse:
    rows = list(imports.own(request.user)[:SHOWN_IMPORTS])
    context = {"out": out, "into": into, "rows": rows, **_trail("")}
    sent = next((form for form in (out, into) if form.errors), None)
    return render(
        request, f"{FOLDER}/index.html", context | {"sent": sent}, status=422 if sent else 200
    )


def _trail(name: str) -> dict[str, Any]:
    trail = [("Vraagbaak", reverse("werkplek:vraagbaak"))]
    trail.append(("Uitwisselen", reverse("werkplek:uitwisselen") if name else ""))
    return {"section": "vraagbaak", "breadcrumbs": [*trail, (name, "")] if name else trail}

"""Answers that have to be looked at: one click each, or many at once."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from content.faq import queries, services
from portal.accounts.access import staff
from portal.accounts.roles import Permission
from portal.core import clock

PAGE_SIZE = 50
reader = staff(Permission.READ_STAFF_VRAAGBAAK)


@reader
@require_safe
def to_check(request: HttpRequest) -> HttpResponse:
    """Show what this colleague may check and what is due, the longest overdue first."""
    return _show(request)


@reader
@require_POST
def check(request: HttpRequest) -> HttpResponse:
    """Mark the chosen answers as checked today."""
    slugs = [slug.replace("\x00", "")[:100] for slug in request.POST.getlist("antwoord")]
    try:
        entries = services.verify(by=request.user, slugs=slugs)
    except services.NothingChosen as error:
        return _show(request, error=str(error))
    count = len(entries)
    noun = "1 antwoord" if count == 1 else f"{count} antwoorden"
    messages.success(request, f"Vandaag nagekeken: {noun}.")
    if request.POST.get("terug") == "antwoord" and count == 1:
        query = urlencode({"q": request.POST.get("q", "")[:200], "antwoord": entries[0].slug})
        return redirect(f"{reverse('werkplek:vraagbaak')}?{query}")
    return redirect("werkplek:vraagbaak_nakijken")


def _show(request: HttpRequest, error: str = "") -> HttpResponse:
    today = clock.today()
    pages = Paginator(queries.to_verify(request.user, today), PAGE_SIZE)
    context = {
        "section": "vraagbaak",
        "page": pages.get_page(request.GET.get("pagina")),
        "error": error,
        "breadcrumbs": [("Vraagbaak", reverse("werkplek:vraagbaak")), ("Nakijken", "")],
    }
    template = "werkplek/vraagbaak/to_check.html"
    return render(request, template, context, status=422 if error else 200)

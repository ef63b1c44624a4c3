"""Figures of the vraagbaak: charts with the same in a table, and as a file."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from content.faq.queries import figures
from portal.accounts.access import staff_with_any
from portal.accounts.roles import Permission
from portal.core import clock
from selfservice.werkplek.vraagbaak.cijfers import charts, export

reader = staff_with_any(
    Permission.SEE_FIGURES, Permission.EDIT_CONTENT, Permission.ANSWER_ESCALATIONS
)


@reader
@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """Show the last twelve months."""
    context = {
        "section": "vraagbaak",
        "charts": [
            charts.answered_at_once(figures.answered_at_once()),
            charts.time_to_answer(figures.time_to_answer()),
            charts.most_used(figures.most_used()),
        ],
        "unused": figures.never_used(),
        "breadcrumbs": [("Vraagbaak", reverse("werkplek:vraagbaak")), ("Cijfers", "")],
    }
    return render(request, "werkplek/vraagbaak/figures.html", context)


@reader
@require_safe
def download(request: HttpRequest) -> HttpResponse:
    """Give the same figures as CSV."""
    text = export.as_csv(
        figures.answered_at_once(),
        figures.time_to_answer(),
        figures.most_used(),
        figures.never_used(),
    )
    response = HttpResponse(text, content_type="text/csv; charset=utf-8")
    name = f"vraagbaak-cijfers-{clock.today():%Y-%m-%d}.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response

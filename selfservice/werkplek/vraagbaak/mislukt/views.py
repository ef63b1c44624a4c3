"""What people looked for and did not find, grouped by what it means, week by week."""

from __future__ import annotations

from datetime import datetime, timedelta

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from content.search import failed
from portal.accounts.access import staff_with_any
from portal.accounts.roles import Permission
from portal.core import clock
from selfservice.werkplek.vraagbaak.mislukt.forms import DoneForm

PAGE_SIZE = 20
MOST_HANDLED = 10
WEEK = timedelta(days=7)
MOST_WEEKS = 12
fixer = staff_with_any(Permission.EDIT_CONTENT, Permission.ANSWER_ESCALATIONS)


@fixer
@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """Show what failed in a week: the last seven days, or `terug` weeks before."""
    return show(request)


def show(request: HttpRequest, query: str = "", sent: forms.Form | None = None) -> HttpResponse:
    """Render the list; sent: the form that was sent for the group of `query` and has errors."""
    back = weeks_back(request)
    since, until = period(back)
    page = Paginator(failed.failed_groups(since, until), PAGE_SIZE).get_page(
        request.GET.get("pagina")
    )
    rows = [
        (group, sent if sent and group.leader == query else DoneForm(prefix=f"g{number}"), number)
        for number, group in enumerate(page)
    ]
    context = {
        "section": "vraagbaak",
        "rows": rows,
        "page": page,
        "sent": sent,
        "back": back,
        "since": clock.local_date(since),
        "until": clock.local_date(until),
        "earlier": back + 1 if back < MOST_WEEKS else None,
        "later": back - 1 if back else None,
        "handled": failed.handled_lately(MOST_HANDLED),
        "may_edit": request.user.may(Permission.EDIT_CONTENT),
        "breadcrumbs": [("Vraagbaak", reverse("werkplek:vraagbaak")), ("Niet gevonden", "")],
    }
    status = 422 if sent else 200
    return render(request, "werkplek/vraagbaak/mislukt/list.html", context, status=status)


def weeks_back(request: HttpRequest) -> int:
    """Return how many weeks before now the address asks for."""
    given = request.GET.get("terug", "")
    known = given.isascii() and given.isdigit() and len(given) < 4
    return min(int(given), MOST_WEEKS) if known else 0


def period(back: int = 0) -> tuple[datetime, datetime]:
    """Return the begin and end of seven days, `back` weeks ago."""
    until = clock.now() - back * WEEK
    return until - WEEK, until

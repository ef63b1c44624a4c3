"""The queue of the desk, what is due first on top."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from portal.accounts.access import staff
from portal.accounts.roles import Permission
from selfservice.aanvragen import queries
from selfservice.aanvragen.queries import FILTER_TEXT, Filter

SECTION = "aanvragen"
PAGE_SIZE = 25


@staff(Permission.WORK_AANVRAGEN)
@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    """Show one part of the queue; an unknown part is read as what is new."""
    part = request.GET.get("deel", Filter.NEW)
    part = part if part in FILTER_TEXT else Filter.NEW
    counts = queries.counts(request.user)
    pages = Paginator(queries.queue(request.user, part), PAGE_SIZE)
    pages.count = counts[part]  # the tabs have counted already
    page = pages.get_page(request.GET.get("pagina"))
    context = {
        "section": SECTION,
        "part": part,
        "part_text": FILTER_TEXT[part],
        "parts": [(key, text, counts[key]) for key, text in FILTER_TEXT.items()],
        "late": counts["te-laat"],
        "page": page,
        "rows": [queries.desk_row(aanvraag) for aanvraag in page],
    }
    return render(request, "werkplek/aanvragen/queue.html", context)

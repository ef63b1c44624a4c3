"""The queue of the desk, what is due first on top; and the same list to take along."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from portal.accounts.access import staff
from portal.accounts.roles import Permission
from portal.core import clock
from selfservice.aanvragen import queries, services
from selfservice.aanvragen.queries import FILTER_TEXT, Filter, Wanted, count_text
from selfservice.werkplek.aanvragen.forms import FilterForm

SECTION = "aanvragen"
desk = staff(Permission.WORK_AANVRAGEN)


@desk
@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    """Show one part of the queue; an unknown part is read as what is new."""
    form = FilterForm(request.GET)
    wanted = _wanted(request, form)
    counts = queries.counts(request.user)
    page = queries.desk_page(request.user, wanted)
    context = {
        "section": SECTION,
        "wanted": wanted,
        "part_text": FILTER_TEXT[wanted.part],
        "parts": [(key, text, count_text(counts.get(key))) for key, text in FILTER_TEXT.items()],
        "late": counts[Filter.LATE],
        "late_text": count_text(counts[Filter.LATE]),
        "filters": form,
        "page": page,
    }
    return render(request, "werkplek/aanvragen/queue.html", context)


@desk
@require_POST
def export(request: HttpRequest) -> HttpResponse:
    """Hand over the list as CSV; every dossier in it gets a line in its log."""
    form = FilterForm(request.POST)
    text, _ = services.export(by=request.user, wanted=_wanted(request, form))
    name = f"aanvragen-{clock.today():%Y-%m-%d}.csv"
    return HttpResponse(
        text,
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _wanted(request: HttpRequest, form: FilterForm) -> Wanted:
    asked = request.POST if request.method == "POST" else request.GET
    part = asked.get("deel", Filter.NEW)
    part = part if part in FILTER_TEXT else Filter.NEW
    return Wanted(part=part, after=asked.get("na", ""), **form.chosen())

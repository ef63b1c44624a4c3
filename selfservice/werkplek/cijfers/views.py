"""Figures about aanvragen: how many, how long, within the term. Nobody's aanvraag is in it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from portal.accounts.access import staff
from portal.accounts.roles import Permission
from selfservice.aanvragen.queries import figures as queries
from selfservice.werkplek.cijfers.charts import charts_of, tiles_of
from selfservice.werkplek.cijfers.lists import as_csv

counter = staff(Permission.SEE_AANVRAAG_FIGURES)


@counter
@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """Show a year in charts, each with its table."""
    options = queries.choices(request.user)
    context: dict[str, Any] = {"section": "cijfers", "options": options}
    if options:
        found, years = _found(request, options)
        context |= {
            "figures": found,
            "years": years,
            "tiles": tiles_of(found.whole),
            "charts": charts_of(found),
            "breadcrumbs": [],
        }
    return render(request, "werkplek/cijfers/figures.html", context)


@counter
@require_safe
def download(request: HttpRequest) -> HttpResponse:
    """Hand over the same figures as CSV, with the same numbers hidden."""
    options = queries.choices(request.user)
    if not options:
        raise Http404
    found, _ = _found(request, options)
    name = f"cijfers-{found.choice.key}-{found.year}.csv"
    return HttpResponse(
        as_csv(found),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _found(
    request: HttpRequest, options: list[queries.Choice]
) -> tuple[queries.Figures, list[int]]:
    """Return the figures asked for; of another gemeente there are none (404)."""
    asked = request.GET.get("gemeente") or options[0].key
    choice = next((option for option in options if option.key == asked), None)
    if choice is None:
        raise Http404
    years = queries.years(choice)
    texts = {str(year): year for year in years}
    return queries.figures(choice, texts.get(request.GET.get("jaar", ""), years[0])), years

"""Looking for a resident by name: sent in the body, so that no name stands in an address."""

from django.core.paginator import Page, Paginator
from django.http import HttpRequest

LONGEST = 100
MOST_FOUND = 100


def name_asked(request: HttpRequest) -> str:
    """Return what was typed in the search form, "" when nothing was sent."""
    return request.POST.get("q", "").strip()[:LONGEST]


def page_of(request: HttpRequest, rows: object, per_page: int) -> Page:
    """Return the page asked for; a search gives one page, since its words are in no address."""
    size = MOST_FOUND if name_asked(request) else per_page
    return Paginator(rows, size).get_page(request.GET.get("pagina"))

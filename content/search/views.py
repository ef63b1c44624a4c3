"""Site search: pages and the public vraagbaak together."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from content.search import public_log, queries
from content.search.rules.scopes import Scope
from portal.accounts.access import public
from portal.ui.municipalities import COOKIE_NAME, by_slug

MOST_HITS = 20
MOST_LETTERS = 200
# Value in the address, kinds in the index, label.
KINDS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("", (), "Alles"),
    ("pagina", ("page",), "Pagina's"),
    ("vraag", ("faq",), "Vragen en antwoorden"),
)
LABELS = {"page": "Pagina", "faq": "Vraag en antwoord"}


@public
@require_safe
def site_search(request: HttpRequest) -> HttpResponse:
    """Show what is found for `q`, of one `soort` if asked; own gemeente (cookie) first."""
    query = request.GET.get("q", "").replace("\x00", "").strip()[:MOST_LETTERS]
    chosen = request.GET.get("soort", "")
    kinds = next((found for value, found, _ in KINDS if value == chosen), ())
    own = by_slug(request.COOKIES.get(COOKIE_NAME))
    result = queries.search(
        query, Scope.PUBLIC, own.slug if own else None, kinds or None, limit=MOST_HITS
    )
    public_log.keep_failure(request, query, result.count)
    context = {
        "query": query,
        "result": result,
        "hits": [(hit, LABELS.get(hit.kind, "")) for hit in result.hits],
        "kinds": [(value, label, value == chosen) for value, _, label in KINDS],
        "count_text": count_text(result.count),
        "more": max(0, result.count - len(result.hits)),
        "breadcrumbs": [("Home", "/"), ("Zoeken", "")],
    }
    return render(request, "search/site_search.html", context)


def count_text(count: int) -> str:
    """Return how many answers there are, to be read aloud."""
    if not count:
        return "Geen antwoord gevonden"
    return "1 antwoord gevonden" if count == 1 else f"{count} antwoorden gevonden"

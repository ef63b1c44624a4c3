"""How a search ended: kept without the person. Told by the script, and without it by the address.

A page with words in its address is a search, a page with an answer too is one that was opened. That
is the log of a look, the only thing that asking for a page may write.
"""

from __future__ import annotations

from django.http import HttpRequest

from content.faq import queries
from content.search import logbook
from content.search.rules.scopes import Scope

# The number of the last search, so that typing on and opening count as one search. Nothing else
# ties a search to a colleague, and it goes with the session.
KEY = "vraagbaak_zoek"


def ended(request: HttpRequest, query: str, count: int | None, slug: str = "") -> None:
    """Keep that `query` gave `count` answers, and which one was opened; slug: empty for none."""
    number = logbook.end_search(
        query=query,
        scope=Scope.STAFF,
        count=count,
        opened=f"{queries.KIND}:{slug}" if slug else "",
        previous=last(request),
    )
    if number != last(request):
        request.session[KEY] = number


def last(request: HttpRequest) -> int | None:
    """Return the number of the last search in this session."""
    return request.session.get(KEY)


def is_look(request: HttpRequest) -> bool:
    """Return whether somebody looks at this page: not a browser that fetches it in advance."""
    ahead = request.headers.get("Sec-Purpose", "")
    return request.method == "GET" and "prefetch" not in ahead and "prerender" not in ahead

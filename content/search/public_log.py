"""What visitors looked for and did not find. What they did find is nobody's business.

Asking for a page may write nothing but the log of a look; this is one. It holds no address, no
cookie and no account, and a robot cannot fill it: it is counted per address and minute.
"""

from django.http import HttpRequest

from content.search import logbook
from content.search.rules.scopes import Scope
from portal.accounts import limits


def keep_failure(request: HttpRequest, query: str, count: int) -> None:
    """Keep `query` when a visitor opened a page of results and it was empty."""
    if count or not query or not _is_page(request):
        return
    if limits.take(request, action="public_search", key="", also_get=True) is not None:
        logbook.end_search(query=query, scope=Scope.PUBLIC, count=0)


def _is_page(request: HttpRequest) -> bool:
    """Return whether somebody opened the page: the script asks in between, while typing."""
    ahead = request.headers.get("Sec-Purpose", "")
    mode = request.headers.get("Sec-Fetch-Mode", "navigate")
    return request.method == "GET" and mode == "navigate" and "prefetch" not in ahead

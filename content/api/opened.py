"""How every answer of the API leaves: open to anyone, checked again with the server each time."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import conditional_page

from portal.accounts.access import public

View = Callable[..., HttpResponse]
READ_ONLY = "GET, HEAD, OPTIONS"


def open_to_all(view: View) -> View:
    """Let any site read `view`, without cookies, with an ETag so that a change shows at once."""
    checked = conditional_page(view)

    @wraps(view)
    def opened(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = (
            HttpResponse() if request.method == "OPTIONS" else checked(request, *args, **kwargs)
        )
        response["Access-Control-Allow-Origin"] = "*"
        response["Access-Control-Allow-Methods"] = READ_ONLY
        response["Cross-Origin-Resource-Policy"] = "cross-origin"
        response["Cache-Control"] = "public, no-cache"
        return response

    return public(opened)

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from portal.audit import trace


class TraceMiddleware:
    """Give every request one trace, so that its log rows belong together."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = trace.start(trace.Trace())
        try:
            return self.get_response(request)
        finally:
            trace.end(token)

"""Turns a refusal of the domain into a themed page."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from portal.core.exceptions import DomainError


class DomainErrorMiddleware:
    """Show the sentence of a DomainError that no view caught, with its own status."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, DomainError):
            return None
        context = {"sentence": str(exception)}
        return render(request, "refused.html", context, status=exception.status)

"""Addresses where other packages would put a log-in form. Here they all lead to ours."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from portal.accounts.access import public


@public
def to_login(request: HttpRequest, **kwargs: str) -> HttpResponse:
    """Send to the log-in page, with the address to return to."""
    wanted = request.GET.get("next", "")
    query = f"?{urlencode({'next': wanted})}" if wanted else ""
    return redirect(reverse("account_login") + query)


@public
def to_password_reset(request: HttpRequest, **kwargs: str) -> HttpResponse:
    """Send to the page to choose a new password."""
    return redirect("account_reset_password")

"""Every view says who may call it. A URL without such a rule fails tests/architecture."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url

from portal.accounts.roles import Permission

View = Callable[..., HttpResponse]
Test = Callable[[Any], bool]


def public(view: View) -> View:
    """Anyone may call this view."""
    view.access_rule = "public"  # type: ignore[attr-defined]
    return view


def resident(view: View) -> View:
    """Only a logged-in resident."""
    return _guard(view, lambda user: user.is_resident, "resident")


def helper(view: View) -> View:
    """Only somebody who was given a machtiging at some time; the view asks for which."""
    return _guard(view, lambda user: user.is_helper, "helper")


def staff(*permissions: Permission) -> Callable[[View], View]:
    """Only staff who have every one of `permissions` in at least one team."""

    def decorate(view: View) -> View:
        rule = "staff: " + ", ".join(permissions)
        return _guard(view, lambda user: user.is_employee and all(map(user.may, permissions)), rule)

    return decorate


def staff_with_any(*permissions: Permission) -> Callable[[View], View]:
    """Only staff who have at least one of `permissions` in some team."""

    def decorate(view: View) -> View:
        rule = "staff, any of: " + ", ".join(permissions)
        return _guard(view, lambda user: user.is_employee and any(map(user.may, permissions)), rule)

    return decorate


def logged_in(view: View) -> View:
    """Anyone who is logged in; the view itself limits what is shown."""
    return _guard(view, lambda user: True, "logged in")


def _guard(view: View, test: Test, rule: str) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(_way_back(request))
        if not test(request.user):
            raise PermissionDenied
        response = view(request, *args, **kwargs)
        # What is behind a log-in never stays in a shared or back-button cache.
        response.headers.setdefault("Cache-Control", "no-store, private")
        return response

    guarded.access_rule = rule  # type: ignore[attr-defined]
    return guarded


def _way_back(request: HttpRequest) -> str:
    """Return where to go after log-in: this page, or the page whose form was sent."""
    if request.method in ("GET", "HEAD"):
        return request.get_full_path()
    parts = urlsplit(request.headers.get("Referer", ""))
    return parts.path if parts.netloc == request.get_host() else resolve_url("inside")

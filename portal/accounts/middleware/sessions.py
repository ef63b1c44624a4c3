"""When a session ends: not verified, too long without activity, or too old. Fail closed."""

import re
from collections.abc import Callable
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url

from portal.accounts.middleware.headers import FORGET
from portal.accounts.session_times import LAST_ACTIVITY, STARTED
from portal.core import clock

# A page that lies open calls these by itself: that is nobody's activity.
BACKGROUND = re.compile(r"^/(cms/editing-sessions/ping|account/sessie)/")
# Our own scripts say so with this header when they look whether something is ready.
BY_ITSELF = "X-Achtergrond"
# The time of the last activity is written at most once in so many seconds.
PRECISION = 10


class VerifiedSessionMiddleware:
    """No session is ever logged in without a second factor, idle too long or too old."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # Without the cookie there is no session to judge, and public pages stay cacheable.
        if settings.SESSION_COOKIE_NAME not in request.COOKIES:
            return self.get_response(request)
        reason = _end_if_due(request)
        response = self.get_response(request)
        if not reason:
            return response
        response.headers["Clear-Site-Data"] = FORGET
        return _say_why(response, reason)


def _end_if_due(request: HttpRequest) -> str:
    """End the session where a rule says so and return the key of the reason, else ""."""
    user = request.user
    if not user.is_authenticated:
        return ""
    reason = _reason_to_end(request)
    if reason:
        logout(request)
    elif not BACKGROUND.match(request.path) and BY_ITSELF not in request.headers:
        _note_activity(request)
    return reason


def _reason_to_end(request: HttpRequest) -> str:
    user, moment = request.user, clock.now().timestamp()
    started = request.session.get(STARTED)
    last = request.session.get(LAST_ACTIVITY)
    longest = settings.SESSION_ABSOLUTE_SECONDS.get(user.kind)
    if not user.is_verified() or None in (started, last, longest):
        return "opnieuw"
    if moment - last > settings.SESSION_IDLE_SECONDS:
        return "stil"
    return "lang" if moment - started > longest else ""


def _note_activity(request: HttpRequest) -> None:
    moment = int(clock.now().timestamp())
    if moment - request.session[LAST_ACTIVITY] >= PRECISION:
        request.session[LAST_ACTIVITY] = moment


def _say_why(response: HttpResponse, reason: str) -> HttpResponse:
    """Let the log-in page that this response leads to say why the person is logged out."""
    target = response.headers.get("Location", "")
    if target.partition("?")[0] == resolve_url(settings.LOGIN_URL):
        mark = "&" if "?" in target else "?"
        response.headers["Location"] = f"{target}{mark}{urlencode({'reden': reason})}"
    return response

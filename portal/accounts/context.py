"""What every page of a logged-in person needs to warn before the session ends (WCAG 2.2.1)."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from portal.accounts.session_times import seconds_left


def session_clock(request: HttpRequest) -> dict[str, Any]:
    """Context processor: `session_seconds` until the log-out, 0 for who is not logged in.

    Without the cookie the session is not even opened, so that public pages stay cacheable.
    """
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return {"session_seconds": 0}
    return {"session_seconds": seconds_left(request)}

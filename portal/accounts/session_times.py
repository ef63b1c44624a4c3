"""The two times that every logged-in session carries, stamped at log-in."""

from typing import Any

from django.conf import settings
from django.contrib.auth.signals import user_logged_in
from django.http import HttpRequest

from portal.core import clock

STARTED = "started_at"
LAST_ACTIVITY = "last_activity"


def stamp(sender: Any, request: HttpRequest, **kwargs: Any) -> None:
    """Start the clocks of a new session (receiver of `user_logged_in`)."""
    moment = int(clock.now().timestamp())
    request.session[STARTED] = moment
    request.session[LAST_ACTIVITY] = moment


def seconds_left(request: HttpRequest) -> int:
    """Return in how many seconds this session ends by itself; 0 for who is not logged in."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated or STARTED not in request.session:
        return 0
    moment = int(clock.now().timestamp())
    quiet = settings.SESSION_IDLE_SECONDS - (moment - request.session[LAST_ACTIVITY])
    whole = settings.SESSION_ABSOLUTE_SECONDS[user.kind] - (moment - request.session[STARTED])
    return max(0, min(quiet, whole))


def connect() -> None:
    """Listen to every log-in; called from AppConfig.ready()."""
    user_logged_in.connect(stamp, dispatch_uid="portal.accounts.session_times")

"""The two times that every logged-in session carries, stamped at log-in."""

from typing import Any

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


def connect() -> None:
    """Listen to every log-in; called from AppConfig.ready()."""
    user_logged_in.connect(stamp, dispatch_uid="portal.accounts.session_times")

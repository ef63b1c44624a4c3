"""How long a session still lasts, and going on with it. A script asks; it needs no page."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from portal.accounts.access import public
from portal.accounts.session_times import seconds_left


@public
@never_cache
@require_safe
def left(request: HttpRequest) -> HttpResponse:
    """Say how many seconds are left, 0 when logged out. Asking is no activity."""
    return JsonResponse({"seconds": seconds_left(request)})


@public
@never_cache
@require_POST
def stay(request: HttpRequest) -> HttpResponse:
    """Go on: the request itself is the activity. Says how many seconds that gives."""
    return JsonResponse({"seconds": seconds_left(request)})

"""Rate limits of our own steps, counted beside those of allauth (settings ACCOUNT_RATE_LIMITS)."""

from allauth.core.internal import ratelimit
from django.http import HttpRequest, HttpResponse

APP = "allauth.account"


def take(request: HttpRequest, *, action: str, key: str) -> ratelimit.RateLimitUsage | None:
    """Count one attempt at `action` for `key` and this address; None when the limit is reached.

    Give a success back with `.rollback()`: never clear the whole count, that would let an attacker
    reset it with an account of their own.
    """
    return ratelimit.consume(request, app=APP, action=action, key=key)


def refuse(request: HttpRequest) -> HttpResponse:
    """Return the themed page "too many attempts" with status 429."""
    return ratelimit.respond_429(request)

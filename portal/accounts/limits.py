"""Rate limits of our own steps, counted beside those of allauth (settings ACCOUNT_RATE_LIMITS)."""

from allauth.core.internal import ratelimit
from django.http import HttpRequest, HttpResponse

APP = "allauth.account"


def take(
    request: HttpRequest, *, action: str, key: str, also_get: bool = False
) -> ratelimit.RateLimitUsage | None:
    """Count one attempt at `action` for `key` and this address; None when the limit is reached.

    also_get: count a GET too; otherwise asking for a page is free.

    Give a success back with `.rollback()`: never clear the whole count, that would let an attacker
    reset it with an account of their own.
    """
    return ratelimit.consume(request, app=APP, action=action, key=key, limit_get=also_get)


def address_of(request: HttpRequest) -> str:
    """Return the address a request counts for; a network of IPv6 counts as one."""
    return ratelimit.get_ip(request)


def refuse(request: HttpRequest) -> HttpResponse:
    """Return the themed page "too many attempts" with status 429."""
    return ratelimit.respond_429(request)

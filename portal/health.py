"""For the machines around us: is it up, and whom to tell about a weakness."""

from datetime import timedelta

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from portal.accounts.access import public
from portal.core import clock


@public
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Answer 200 when the database answers, so that a balancer can rely on it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain")


@public
@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Say where to report a weakness (RFC 9116); always valid for half a year from today."""
    expires = (clock.now() + timedelta(days=180)).strftime("%Y-%m-%dT00:00:00Z")
    page = request.build_absolute_uri("/kwetsbaarheid-melden/")
    lines = [
        f"Contact: {getattr(settings, 'SECURITY_CONTACT', page)}",
        f"Expires: {expires}",
        "Preferred-Languages: nl, en",
        f"Canonical: {request.build_absolute_uri(reverse('security_txt'))}",
        f"Policy: {page}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")

"""The vraagbaak when the network is down (docs/adr/0025): what a browser may keep, and for whom."""

from __future__ import annotations

import base64
import gzip
import json
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.views.decorators.http import require_safe

from content.faq import queries
from content.faq.queries.snapshot import version
from content.faq.rules.audience import AUDIENCE_TEXT
from portal.accounts.access import public, staff
from portal.accounts.roles import Permission
from portal.accounts.session_times import STARTED
from portal.core import clock
from portal.core import queries as core
from selfservice.werkplek.vraagbaak.offline.packing import packed

# All that a browser may keep, beside the sealed snapshot: the empty screen and what it is made of.
FILES = ("ui/portaal.css", "ui/portaal.js", "ui/vraagbaak.js", "ui/source-sans-3.woff2")
FILES += ("ui/favicon.svg",)
WORKER = "ui/vraagbaak-worker.js"
KEY_SALT = "werkplek.vraagbaak.offline"

reader = staff(Permission.READ_STAFF_VRAAGBAAK)


@reader
@require_safe
def keep(request: HttpRequest) -> HttpResponse:
    """Give the vraagbaak in one piece, or 304 when the browser has it as it is now.

    The headers say of when it is, until when it may be kept (the longest that this log-in can
    last) and the key to seal it with. The key belongs to this session and is never stored by us.
    """
    session = request.session.session_key or ""
    etag = f'"{version(request.user, session)}"'
    # A proxy that compresses makes the mark a weak one.
    if request.headers.get("If-None-Match", "").removeprefix("W/") == etag:
        response = HttpResponse(status=304)
    else:
        response = _body(request)
    key = salted_hmac(KEY_SALT, session, algorithm="sha256").digest()
    response["ETag"] = etag
    response["Cache-Control"] = "no-store, private"
    response["Vary"] = "Accept-Encoding, Cookie"
    response["X-Account"] = str(request.user.public_id)
    response["X-Moment"] = clock.now().astimezone(UTC).isoformat(timespec="seconds")
    response["X-Tot"] = _until(request).isoformat(timespec="seconds")
    response["X-Sleutel"] = base64.b64encode(key).decode()
    return response


@reader
@require_safe
def shell(request: HttpRequest) -> HttpResponse:
    """Show the screen without any answer, name or token: the same for every colleague."""
    context = {
        "all_topics": list(queries.staff_topics()),
        "audiences": AUDIENCE_TEXT.items(),
        "municipalities": list(core.municipalities()),
    }
    # Without the request: nothing of this person may stand in what is kept.
    return HttpResponse(render_to_string("werkplek/vraagbaak/offline.html", context))


@public
@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """Give the service worker, with the list of all that it may ever keep."""
    allowed = {
        "shell": reverse("werkplek:vraagbaak_offline"),
        "home": reverse("werkplek:vraagbaak"),
        "files": [static(name) for name in FILES],
    }
    script = f"self.TOEGESTAAN={json.dumps(allowed)};\n{_worker_script()}"
    response = HttpResponse(script, content_type="text/javascript; charset=utf-8")
    response["Cache-Control"] = "no-cache"
    return response


def _body(request: HttpRequest) -> HttpResponse:
    body = packed(settings.WAGTAILADMIN_BASE_URL.rstrip("/"))
    if "gzip" not in request.headers.get("Accept-Encoding", ""):
        return HttpResponse(gzip.decompress(body), content_type="application/json")
    response = HttpResponse(body, content_type="application/json")
    response["Content-Encoding"] = "gzip"
    return response


def _until(request: HttpRequest) -> datetime:
    started = request.session.get(STARTED, clock.now().timestamp())
    longest = timedelta(seconds=settings.SESSION_ABSOLUTE_SECONDS["staff"])
    return datetime.fromtimestamp(started, UTC) + longest


@lru_cache(maxsize=1)
def _worker_script() -> str:
    found = finders.find(WORKER)
    if not found:
        raise Http404
    return Path(found).read_text(encoding="utf-8")

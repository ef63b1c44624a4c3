"""Keeping an answer at hand."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from content.faq import services
from portal.accounts.access import staff
from portal.accounts.roles import Permission
from selfservice.werkplek.vraagbaak.asked import clean

KEPT = ("q", "gemeente", "thema", "voor", "nagekeken", "antwoord")
MOST_LETTERS = 2000


@staff(Permission.READ_STAFF_VRAAGBAAK)
@require_POST
def pin(request: HttpRequest) -> HttpResponse:
    """Pin or unpin one answer, and go back to where it was read."""
    pinned = request.POST.get("vast") == "ja"
    try:
        services.pin(by=request.user, slug=clean(request.POST, "antwoord"), pinned=pinned)
    except ObjectDoesNotExist:
        raise Http404 from None
    done = "Vastgezet. U vindt dit antwoord terug op het beginscherm." if pinned else "Losgemaakt."
    messages.success(request, done)
    return redirect(f"{reverse('werkplek:vraagbaak')}?{_way_back(request)}")


def _way_back(request: HttpRequest) -> str:
    """Return the address it came from, with only what the screen knows."""
    given = QueryDict(request.POST.get("terug", "")[:MOST_LETTERS])
    back = QueryDict(mutable=True)
    for name in KEPT:
        if name in given:
            back[name] = clean(given, name)
    return back.urlencode()

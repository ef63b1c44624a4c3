"""Photos of colleagues, from private storage."""

from uuid import UUID

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from portal.accounts import queries
from portal.accounts.access import logged_in


@logged_in
@require_safe
def portrait(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """Send the photo of a colleague, or a neutral drawing; residents have none."""
    profile = queries.portrait_of(public_id)
    if profile is None:
        raise Http404
    if profile.portrait:
        response = FileResponse(profile.portrait.open("rb"), content_type="image/jpeg")
    else:
        response = render(request, "account/portrait.svg", content_type="image/svg+xml")
    response.headers["Cache-Control"] = "private, no-cache"
    return response

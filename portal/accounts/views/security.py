"""`/account/`: what a person can do about the safety of their own account."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from portal.accounts import fresh_codes, queries, services
from portal.accounts.access import logged_in
from portal.accounts.browsers import describe
from portal.accounts.models import User
from portal.accounts.second_factor import queries as factors

HOMES = {User.Kind.RESIDENT: "/mijn/", User.Kind.STAFF: "/werkplek/", User.Kind.HELPER: "/namens/"}


def home_of(user: User) -> str:
    """Return where somebody of this kind begins."""
    return HOMES[user.kind]


@logged_in
@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """Show password, app, recovery codes and the devices this person is logged in on."""
    user = request.user
    context = {
        "has_password": user.has_usable_password(),
        "has_app": factors.totp_device(user) is not None,
        "codes_left": factors.codes_left(user),
        "sessions": _sessions(request),
        "home": home_of(user),
    }
    return render(request, "account/security.html", context)


def _sessions(request: HttpRequest) -> list[dict[str, object]]:
    current = request.session.session_key
    return [
        {
            "id": row.pk,
            "name": describe(row.user_agent),
            "since": row.created_at,
            "is_current": row.session_key == current,
        }
        for row in queries.sessions_of(request.user)
    ]


@logged_in
@require_POST
def end_session(request: HttpRequest, session_id: int) -> HttpResponse:
    """End one log-in on another device."""
    if services.end_session(by=request.user, session_id=session_id):
        messages.success(request, "U bent op dat apparaat uitgelogd.")
    else:
        messages.info(request, "Op dat apparaat was u al uitgelogd.")
    return redirect("security")


@logged_in
@require_POST
def end_other_sessions(request: HttpRequest) -> HttpResponse:
    """End every log-in but this one."""
    services.end_other_sessions(by=request.user, current_key=request.session.session_key)
    messages.success(request, "U bent op alle andere apparaten uitgelogd.")
    return redirect("security")


@logged_in
@require_safe
def inside(request: HttpRequest) -> HttpResponse:
    """After log-in: show codes that still have to be kept, else go to the person's own front."""
    if fresh_codes.waiting(request):
        return redirect("fresh_codes")
    return redirect(home_of(request.user))

"""Activating an account: code, password, app. Everything is saved at the very end, at once."""

from collections.abc import Callable
from functools import wraps

from allauth.account.internal.flows.login import perform_login
from allauth.account.models import Login
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_safe

from portal.accounts import activation, activation_links, fresh_codes, limits, queries, services
from portal.accounts.access import public
from portal.accounts.activation import Activation
from portal.accounts.forms.activation import (
    OPEN_LINK_FIRST,
    UNKNOWN_CODE,
    ChoosePasswordForm,
    InvitationForm,
)
from portal.accounts.forms.tokens import AppCodeForm
from portal.accounts.models import Invitation, User
from portal.accounts.second_factor import totp
from portal.accounts.second_factor.qr import qr_svg
from portal.accounts.services.invitations import STALE, StaleCode
from portal.accounts.stages import PROVEN_DEVICE
from portal.accounts.views.challenge import WRONG
from portal.accounts.views.entrance import UNPROCESSABLE
from portal.core.clock import now

LINK_OPENED = "De link klopt. Vul nu uw e-mailadres en de code van uw contactpersoon in."
STEP_REASONS = {
    "eerst": "Activeer eerst uw account. Daarna kunt u inloggen.",
    "opnieuw": "Begin opnieuw met uw code. U was te lang bezig, of u sloeg een stap over.",
}


@public
@never_cache
def start(request: HttpRequest) -> HttpResponse:
    """Step 1: the address and the code, answered the same for known and unknown people."""
    if request.user.is_authenticated:
        return redirect("inside")
    linked = _linked(request)
    form = InvitationForm(request.POST or None, initial=_initial(request))
    if request.method == "POST" and form.is_valid():
        email = form.cleaned_data["email"].lower()
        if limits.take(request, action="activate", key=email) is None:
            return limits.refuse(request)
        found = queries.invitation_for(email, form.cleaned_data["code"])
        if found is not None:
            if not queries.may_open(found):
                return stale(request)
            if linked == found or not queries.was_activated(found.user):
                activation.start(request, found)
                return redirect("activation_password")
        form.add_error(None, UNKNOWN_CODE if linked else OPEN_LINK_FIRST)
    reason = STEP_REASONS.get(request.GET.get("reden", ""), LINK_OPENED if linked else "")
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "account/activate.html", {"form": form, "reason": reason}, status=status)


@public
@never_cache
@require_safe
def open_link(request: HttpRequest, token: str) -> HttpResponse:
    """Come in by the link of the mail. It opens nothing by itself: the code is still needed."""
    invitation_id = activation_links.invitation_id_of(token)
    invitation = queries.invitation(invitation_id) if invitation_id else None
    if not queries.may_open(invitation):
        return stale(request)
    activation.open_link(request, invitation)
    return redirect("activation")


def _linked(request: HttpRequest) -> Invitation | None:
    """Return the open invitation whose link was opened in this browser, or None."""
    invitation_id = activation.linked_id(request)
    invitation = queries.invitation(invitation_id) if invitation_id else None
    return invitation if queries.may_open(invitation) else None


def _initial(request: HttpRequest) -> dict[str, str]:
    return {"email": activation.proposed_address(request)}


def _under_way(view: Callable[..., HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Give the view the activation and the person, or say that it is over."""

    @wraps(view)
    def wrapped(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            return redirect("inside")
        under_way = activation.current(request)
        if under_way is None:
            return redirect(f"{reverse('activation')}?reden=opnieuw")
        invitation = queries.invitation(under_way.invitation_id)
        if invitation is None or not queries.is_open(invitation, auth_hash=under_way.auth_hash):
            return stale(request)
        return view(request, under_way, invitation.user)

    return wrapped


@public
@never_cache
@sensitive_post_parameters()
@_under_way
def password(request: HttpRequest, under_way: Activation, user: User) -> HttpResponse:
    """Step 2: choose a password."""
    form = ChoosePasswordForm(request.POST or None, user=user)
    if request.method == "POST" and form.is_valid():
        chosen = make_password(form.cleaned_data["password1"])
        activation.keep_password(request, under_way, chosen)
        return redirect("activation_app")
    status = UNPROCESSABLE if form.errors else 200
    context = {"form": form, "person": user}
    return render(request, "account/activate_password.html", context, status=status)


@public
@never_cache
@sensitive_post_parameters()
@_under_way
def app(request: HttpRequest, under_way: Activation, user: User) -> HttpResponse:
    """Step 3: connect the authenticator app and prove it; then everything is saved."""
    if not under_way.password_hash:
        return redirect("activation_password")
    if not under_way.sealed_key:
        under_way = activation.keep_key(request, under_way, totp.new_key())
    form = AppCodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if limits.take(request, action="otp", key=f"enrol-{user.pk}") is None:
            return limits.refuse(request)
        step = totp.matching_step(under_way.key, form.cleaned_data["code"], at=now())
        if step is not None:
            return _finish(request, under_way, user, step)
        form.add_error("code", WRONG)
    status = UNPROCESSABLE if form.errors else 200
    return render(
        request, "account/activate_app.html", app_context(form, under_way.key, user), status=status
    )


def app_context(form: AppCodeForm, key: bytes, user: User) -> dict[str, object]:
    """Return what the page that connects an app shows: picture, address and key as text."""
    url = totp.config_url(key, account=user.email, issuer=settings.OTP_TOTP_ISSUER)
    return {
        "form": form,
        "qr": qr_svg(url),
        "config_url": url,
        "readable_key": totp.readable_key(key),
    }


def _finish(request: HttpRequest, under_way: Activation, user: User, step: int) -> HttpResponse:
    try:
        done = services.activate(
            invitation_id=under_way.invitation_id,
            password_hash=under_way.password_hash,
            auth_hash=under_way.auth_hash,
            key=under_way.key,
            step=step,
        )
    except StaleCode:
        return stale(request)
    activation.finish(request)
    user.refresh_from_db()
    setattr(request, PROVEN_DEVICE, done.device)
    login = Login(user=user, email=user.email, redirect_url=reverse("fresh_codes"))
    response = perform_login(request, login)
    fresh_codes.put(request, done.recovery_codes)
    return response


def stale(request: HttpRequest) -> HttpResponse:
    """Return the page that says that this code is over, and forget what was under way."""
    activation.finish(request)
    context = {"sentence": STALE}
    return render(request, "account/activation_stale.html", context, status=StaleCode.status)

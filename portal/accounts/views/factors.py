"""Renewing the second factor while logged in. Each change asks for a code of now first."""

from base64 import b64decode, b64encode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters

from portal.accounts import fresh_codes, limits
from portal.accounts.access import logged_in
from portal.accounts.forms.tokens import AppCodeForm, RecoveryCodeForm
from portal.accounts.second_factor import queries, services, totp
from portal.accounts.views.activation import app_context
from portal.accounts.views.challenge import WRONG, accept, refusal
from portal.accounts.views.entrance import UNPROCESSABLE
from portal.core import vault
from portal.core.clock import now

NEW_KEY = "new_authenticator"
MOST_SECONDS = 15 * 60


@logged_in
def recovery_codes(request: HttpRequest) -> HttpResponse:
    """Make new recovery codes, after a code of the app."""
    device = queries.totp_device(request.user)
    if device is None:
        return redirect("security")
    form = AppCodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        refused = _check(request, device, form)
        if refused is not None:
            return refused
        if not form.errors:
            fresh = services.renew_recovery_codes(by=request.user, user=request.user)
            fresh_codes.put(request, fresh)
            return redirect("fresh_codes")
    context = {"form": form, "codes_left": queries.codes_left(request.user)}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "second_factor/recovery_codes.html", context, status=status)


@logged_in
def show_fresh_codes(request: HttpRequest) -> HttpResponse:
    """Show new codes until the person says that they are kept; never again after that."""
    if request.method == "POST":
        fresh_codes.drop(request)
        messages.success(request, "Klaar. Uw account is goed beveiligd.")
        return redirect("inside")
    codes = fresh_codes.waiting(request)
    if not codes:
        return redirect("security")
    return render(request, "second_factor/fresh_codes.html", {"codes": codes})


@logged_in
def other_app(request: HttpRequest) -> HttpResponse:
    """Step 1 of another phone: prove who you are with a code of the app or from paper."""
    recovery = queries.recovery_device(request.user)
    on_paper = request.GET.get("met") == "herstelcode" and recovery is not None
    device = recovery if on_paper else queries.totp_device(request.user)
    if device is None:
        return redirect("security")
    form = (RecoveryCodeForm if on_paper else AppCodeForm)(request.POST or None)
    if request.method == "POST" and form.is_valid():
        refused = _check(request, device, form)
        if refused is not None:
            return refused
        if not form.errors:
            sealed = b64encode(vault.seal(totp.new_key())).decode()
            request.session[NEW_KEY] = {"key": sealed, "proven_at": now().timestamp()}
            return redirect("new_app")
    context = {"form": form, "with_recovery": on_paper, "can_recover": recovery is not None}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "second_factor/other_app.html", context, status=status)


@logged_in
@sensitive_post_parameters()
def new_app(request: HttpRequest) -> HttpResponse:
    """Step 2 of another phone: connect the new app; the old one stops."""
    pending = request.session.get(NEW_KEY)
    if not pending or now().timestamp() - pending["proven_at"] > MOST_SECONDS:
        return redirect("other_app")
    key = vault.unseal(b64decode(pending["key"]))
    form = AppCodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if limits.take(request, action="otp", key=f"enrol-{request.user.pk}") is None:
            return limits.refuse(request)
        step = totp.matching_step(key, form.cleaned_data["code"], at=now())
        if step is not None:
            return _replace_app(request, key, step)
        form.add_error("code", WRONG)
    status = UNPROCESSABLE if form.errors else 200
    context = app_context(form, key, request.user)
    return render(request, "second_factor/new_app.html", context, status=status)


def _replace_app(request: HttpRequest, key: bytes, step: int) -> HttpResponse:
    device = services.set_authenticator(by=request.user, user=request.user, key=key, step=step)
    del request.session[NEW_KEY]
    services.trust(request, device)
    messages.success(request, "Uw nieuwe app werkt. De oude app werkt niet meer.")
    return redirect("security")


def _check(request: HttpRequest, device: object, form: AppCodeForm) -> HttpResponse | None:
    """Put an error on the form when the code is wrong; return a response when it is too often."""
    usage = limits.take(request, action="otp", key=f"otp-{request.user.pk}")
    if usage is None:
        return limits.refuse(request)
    if accept(device, form.cleaned_data["code"]):
        usage.rollback()
    else:
        form.add_error("code", refusal(device))
    return None

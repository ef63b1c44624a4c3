"""The second step of logging in."""

from allauth.account.internal.decorators import login_stage_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django_otp import verify_token
from django_otp.models import Device

from portal.accounts import limits
from portal.accounts.access import public
from portal.accounts.forms.tokens import AppCodeForm, RecoveryCodeForm
from portal.accounts.second_factor import queries, services
from portal.accounts.views.entrance import UNPROCESSABLE

WRONG = "Deze code klopt niet. Kijk of het de code van nu is, en probeer het nog een keer."
WAIT = "U probeerde het te snel achter elkaar. Wacht een minuut en probeer het dan opnieuw."


@public
@login_stage_required(stage="otp", redirect_urlname="account_login")
def challenge(request: HttpRequest) -> HttpResponse:
    """Ask for a code of the app, or with `?met=herstelcode` for one of the codes on paper."""
    stage = request._login_stage
    if not stage.still_valid():
        return stage.abort()
    user = stage.login.user
    recovery = queries.recovery_device(user)
    with_recovery = request.GET.get("met") == "herstelcode" and recovery is not None
    device = recovery if with_recovery else queries.totp_device(user)
    form = (RecoveryCodeForm if with_recovery else AppCodeForm)(request.POST or None)
    if request.method == "POST" and form.is_valid() and device is not None:
        usage = limits.take(request, action="otp", key=f"otp-{user.pk}")
        if usage is None:
            return limits.refuse(request)
        accepted = accept(device, form.cleaned_data["code"])
        if accepted:
            usage.rollback()
            if with_recovery:
                services.note_recovery(by=user)
            return stage.complete(accepted)
        form.add_error("code", refusal(device))
    context = {"form": form, "with_recovery": with_recovery, "can_recover": recovery is not None}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "second_factor/challenge.html", context, status=status)


def accept(device: Device, code: str) -> Device | None:
    """Return the device when it accepts `code`. Only the device that was asked may be slowed."""
    return verify_token(device.user, device.persistent_id, code)


def refusal(device: Device) -> str:
    """Return the sentence for a refused code: wrong, or too soon after a wrong one."""
    fresh = type(device).objects.get(pk=device.pk)
    return WAIT if fresh.throttling_failure_count > 3 else WRONG

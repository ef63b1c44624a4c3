"""The last step of every log-in: the second factor. allauth runs it, django-otp remembers it."""

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.account.stages import LoginStage
from allauth.core.internal.httpkit import headed_redirect_response
from django.http import HttpResponse
from django.utils.crypto import constant_time_compare
from django_otp import user_has_device
from django_otp.models import Device

# Set on the request by a view that has itself proven the second factor (activation, demo).
PROVEN_DEVICE = "proven_device"


class OTPStage(LoginStage):
    """Hold the log-in until a device of this person has said yes."""

    key = "otp"
    urlname = "otp_challenge"

    def handle(self) -> tuple[HttpResponse | None, bool]:
        user = self.login.user
        if user is None:  # allauth pretends a log-in, so that nobody learns who has an account
            return headed_redirect_response("account_login"), False
        device = getattr(self.request, PROVEN_DEVICE, None)
        if device is not None and device.user_id == user.pk:
            self._remember(device)
            return None, True
        if not user_has_device(user):
            # The first device is bound to the activation code, never to the password alone.
            return headed_redirect_response("activation", query={"reden": "eerst"}), False
        self.state["auth_hash"] = user.get_session_auth_hash()
        return headed_redirect_response(self.urlname), True

    def still_valid(self) -> bool:
        """Return False once the account was ended or its password changed since step one."""
        user = self.login.user
        if user is None or not user.is_active:
            return False
        return constant_time_compare(self.state.get("auth_hash", ""), user.get_session_auth_hash())

    def complete(self, device: Device) -> HttpResponse:
        """Finish the log-in with `device`, which has just accepted a code of this person."""
        if not self.still_valid() or device.user_id != self.login.user.pk:
            return self.abort()
        self._remember(device)
        return self.exit()

    def _remember(self, device: Any) -> None:
        # django-otp's receiver of `user_logged_in` keeps this device in the session.
        self.login.user.otp_device = device
        record_authentication(self.request, self.login.user, "otp", device=device.persistent_id)

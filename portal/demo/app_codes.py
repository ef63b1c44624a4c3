"""Plays the authenticator app for visitors of the demo who have none at hand."""

from base64 import b64decode

from allauth.account.internal.stagekit import unstash_login
from django.http import HttpRequest

from portal.accounts import activation
from portal.accounts.second_factor import queries, totp
from portal.accounts.views.factors import NEW_KEY
from portal.core import vault
from portal.core.clock import now


def current_code(request: HttpRequest) -> str:
    """Return the code of now for the app this browser is connecting or asked for, else ""."""
    key = _key(request)
    return totp.code_at(key, totp.step_of(now())) if key else ""


def _key(request: HttpRequest) -> bytes | None:
    pending = request.session.get(NEW_KEY)
    if pending:
        return vault.unseal(b64decode(pending["key"]))
    under_way = activation.current(request)
    if under_way is not None and under_way.sealed_key:
        return under_way.key
    login = unstash_login(request, peek=True)
    user = login.user if login else request.user
    device = queries.totp_device(user) if user and user.is_authenticated else None
    return device.key if device else None

"""What many tests need and no factory gives."""

from django.contrib.auth import SESSION_KEY
from django.test import Client
from django_otp import DEVICE_ID_SESSION_KEY

from portal.accounts.models import User
from portal.accounts.second_factor import queries, totp
from portal.accounts.second_factor.models import TotpDevice
from portal.core import clock, vault

TOTP_KEY = b"twintig bytes sleutel"


def totp_device(user: User) -> TotpDevice:
    """Return the authenticator app of `user`, made when there is none."""
    device = queries.totp_device(user)
    return device or TotpDevice.objects.create(
        user=user, name="Authenticator-app", sealed_key=vault.seal(TOTP_KEY)
    )


def login(client: Client, user: User) -> Client:
    """Give `client` a session of `user`, verified by a second factor as a log-in makes it."""
    device = totp_device(user)
    client.force_login(user)
    session = client.session
    session[DEVICE_ID_SESSION_KEY] = device.persistent_id
    session.save()
    return client


def current_code(key: bytes = TOTP_KEY) -> str:
    """Return what an authenticator app with `key` shows now."""
    return totp.code_at(key, totp.step_of(clock.now()))


def is_logged_in(client: Client) -> bool:
    """Return whether the session of `client` belongs to somebody."""
    return SESSION_KEY in client.session

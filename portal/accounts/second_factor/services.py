"""Writes of the second factor."""

from django.db import transaction
from django.http import HttpRequest
from django_otp import login as otp_login

from portal.accounts.second_factor import codes
from portal.accounts.second_factor.models import RecoveryCode, RecoveryDevice, TotpDevice
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core import vault


@transaction.atomic
def set_authenticator(*, by: object, user: object, key: bytes, step: int) -> TotpDevice:
    """Make the app with `key` the one app of `user`; `step` is the time step just proven."""
    TotpDevice.objects.filter(user=user).delete()
    device = TotpDevice.objects.create(
        user=user, name="Authenticator-app", sealed_key=vault.seal(key), last_step=step
    )
    _record(by, user, "account.app_ingesteld", "De app voor de inlogcode is ingesteld")
    return device


@transaction.atomic
def renew_recovery_codes(*, by: object, user: object) -> list[str]:
    """Replace every recovery code of `user` and return the new ones, to be shown once."""
    device, _ = RecoveryDevice.objects.get_or_create(user=user, defaults={"name": "Herstelcodes"})
    device.codes.all().delete()
    fresh = codes.new_recovery_codes()
    RecoveryCode.objects.bulk_create(
        RecoveryCode(device=device, fingerprint=codes.recovery_fingerprint(user.pk, code))
        for code in fresh
    )
    _record(by, user, "account.herstelcodes_vernieuwd", "Er zijn nieuwe herstelcodes gemaakt")
    return fresh


@transaction.atomic
def remove_all(*, by: object, user: object) -> None:
    """Take away every factor of `user`, so that no open session stays verified."""
    TotpDevice.objects.filter(user=user).delete()
    RecoveryDevice.objects.filter(user=user).delete()
    _record(by, user, "account.tweede_factor_weg", "De tweede stap bij het inloggen is weggehaald")


def _record(by: object, user: object, name: str, summary: str) -> None:
    audit.record(
        by=by,
        name=name,
        summary=summary,
        purpose=Purpose.ACCOUNT,
        subject=user.public_id,
        subject_type=user.get_kind_display(),
        obj=user,
    )


@transaction.atomic
def note_recovery(*, by: object) -> None:
    """Log that `by` came in with a code from paper instead of the app."""
    _record(by, by, "account.herstelcode_gebruikt", "Inloggen met een herstelcode")


def trust(request: HttpRequest, device: TotpDevice) -> None:
    """Let the running session rest on `device`, which its person has just proven."""
    otp_login(request, device)

"""Reads about the second factor of one person."""

from portal.accounts.second_factor.models import RecoveryCode, RecoveryDevice, TotpDevice


def totp_device(user: object) -> TotpDevice | None:
    """Return the authenticator app of `user`, or None."""
    return TotpDevice.objects.filter(user=user, confirmed=True).first()


def recovery_device(user: object) -> RecoveryDevice | None:
    """Return the recovery codes of `user`, or None when there are none left to use."""
    unused = RecoveryCode.objects.filter(used_at=None).values("device_id")
    return RecoveryDevice.objects.filter(user=user, confirmed=True, pk__in=unused).first()


def codes_left(user: object) -> int:
    """Return how many recovery codes `user` can still use."""
    return RecoveryCode.objects.filter(device__user=user, used_at=None).count()

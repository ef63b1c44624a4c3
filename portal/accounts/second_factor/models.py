"""The second factors a person can have. Their secrets are sealed or kept as a keyed hash only."""

from django.conf import settings
from django.db import models
from django_otp.models import Device, ThrottlingMixin, TimestampMixin

from portal.accounts.second_factor import codes, totp
from portal.core import vault
from portal.core.clock import now


class TotpDevice(TimestampMixin, ThrottlingMixin, Device):
    """An authenticator app (RFC 6238). The key is sealed; one app a person."""

    sealed_key = models.BinaryField()
    last_step = models.BigIntegerField(default=-1)

    class Meta:
        verbose_name = "authenticator-app"
        verbose_name_plural = "authenticator-apps"
        constraints = [models.UniqueConstraint(fields=["user"], name="one_totp_device")]

    @property
    def key(self) -> bytes:
        return vault.unseal(bytes(self.sealed_key))

    def verify_token(self, token: str) -> bool:
        """Return whether `token` is the code of now; a code works once (RFC 6238 §5.2)."""
        if not self.verify_is_allowed()[0]:
            return False
        step = totp.matching_step(self.key, token, at=now(), after=self.last_step)
        if step is None:
            self.throttle_increment()
            return False
        self.last_step = step
        self.throttle_reset(commit=False)
        self.set_last_used_timestamp(commit=False)
        self.save()
        return True

    def get_throttle_factor(self) -> int:
        return settings.OTP_THROTTLE_FACTOR


class RecoveryDevice(TimestampMixin, ThrottlingMixin, Device):
    """The set of recovery codes of one person, for a lost phone."""

    class Meta:
        verbose_name = "herstelcodes"
        verbose_name_plural = "herstelcodes"
        constraints = [models.UniqueConstraint(fields=["user"], name="one_recovery_device")]

    def verify_token(self, token: str) -> bool:
        """Return whether `token` is an unused recovery code, and use it up."""
        if not self.verify_is_allowed()[0]:
            return False
        fingerprint = codes.recovery_fingerprint(self.user_id, token)
        unused = self.codes.filter(fingerprint=fingerprint, used_at=None)
        if not unused.update(used_at=now()):
            self.throttle_increment()
            return False
        self.throttle_reset(commit=False)
        self.set_last_used_timestamp(commit=False)
        self.save()
        return True

    def get_throttle_factor(self) -> int:
        return settings.OTP_THROTTLE_FACTOR


class RecoveryCode(models.Model):
    """One code, as a keyed hash; it works once."""

    device = models.ForeignKey(RecoveryDevice, on_delete=models.CASCADE, related_name="codes")
    fingerprint = models.CharField(max_length=64, unique=True)
    used_at = models.DateTimeField("gebruikt op", null=True, blank=True)

    class Meta:
        verbose_name = "herstelcode"
        verbose_name_plural = "herstelcodes"

    def __str__(self) -> str:
        return "gebruikt" if self.used_at else "nog te gebruiken"

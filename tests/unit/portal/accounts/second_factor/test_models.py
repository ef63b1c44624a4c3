"""What is stored gives nothing away, and guessing gets slower."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from django_otp import devices_for_user, verify_token

from portal.accounts.models import User
from portal.accounts.second_factor import queries, services
from portal.accounts.second_factor.models import RecoveryCode, TotpDevice
from portal.core import clock, vault
from tests.factories.accounts import resident
from tests.helpers import TOTP_KEY, current_code, totp_device

pytestmark = pytest.mark.django_db


@pytest.fixture
def user() -> User:
    return resident()


def test_the_key_is_sealed(user: User) -> None:
    device = totp_device(user)
    stored = bytes(TotpDevice.objects.get().sealed_key)
    assert TOTP_KEY not in stored
    assert device.key == TOTP_KEY


def test_a_key_sealed_elsewhere_is_not_opened(user: User, settings) -> None:
    device = totp_device(user)
    settings.VAULT_KEYS = ["b3RoZXItb25seS12YXVsdC1rZXktMDEyMzQ1Njc4OTA="]
    with pytest.raises(vault.CannotOpen):
        device.verify_token("000000")


def test_recovery_codes_are_kept_as_hashes(user: User) -> None:
    shown = services.renew_recovery_codes(by=user, user=user)
    stored = set(RecoveryCode.objects.values_list("fingerprint", flat=True))
    assert len(stored) == 10
    assert not stored & set(shown)


def test_renewing_ends_the_old_codes(user: User) -> None:
    old = services.renew_recovery_codes(by=user, user=user)
    new = services.renew_recovery_codes(by=user, user=user)
    device = queries.recovery_device(user)
    assert not device.verify_token(old[0])
    assert RecoveryCode.objects.count() == 10
    device.throttle_reset()
    assert device.verify_token(new[0])


def test_codes_are_counted_down_to_none(user: User) -> None:
    codes = services.renew_recovery_codes(by=user, user=user)
    device = queries.recovery_device(user)
    for left, code in zip(range(9, -1, -1), codes, strict=True):
        assert device.verify_token(code)
        assert queries.codes_left(user) == left
    assert queries.recovery_device(user) is None


def test_a_code_of_another_person_does_nothing(user: User) -> None:
    theirs = services.renew_recovery_codes(by=user, user=resident())
    services.renew_recovery_codes(by=user, user=user)
    assert not queries.recovery_device(user).verify_token(theirs[0])


def test_one_app_a_person(user: User) -> None:
    totp_device(user)
    with pytest.raises(IntegrityError), transaction.atomic():
        TotpDevice.objects.create(user=user, name="Tweede", sealed_key=vault.seal(b"x"))


def test_another_app_replaces_the_first(user: User) -> None:
    totp_device(user)
    services.set_authenticator(by=user, user=user, key=b"another key of 20 b.", step=1)
    assert [device.key for device in devices_for_user(user)] == [b"another key of 20 b."]


def test_wrong_codes_make_the_device_wait_twice_as_long_each_time(user: User, monkeypatch) -> None:
    device, start = totp_device(user), timezone.now()
    monkeypatch.setattr(clock.timezone, "now", lambda: start)
    for wrong in range(4):
        device.throttling_failure_timestamp = None
        device.verify_token("000000")
        assert device.throttling_failure_count == wrong + 1
    assert not device.verify_token(current_code())
    monkeypatch.setattr(clock.timezone, "now", lambda: start + timedelta(seconds=9))
    assert device.verify_token(current_code())


def test_django_otp_finds_and_verifies_it(user: User) -> None:
    device = totp_device(user)
    assert list(devices_for_user(user)) == [device]
    assert verify_token(user, device.persistent_id, current_code()) == device
    assert verify_token(resident(), device.persistent_id, current_code()) is None


def test_taking_everything_away(user: User) -> None:
    totp_device(user)
    services.renew_recovery_codes(by=user, user=user)
    services.remove_all(by=None, user=user)
    assert list(devices_for_user(user)) == []

import pytest
from cryptography.fernet import Fernet
from hypothesis import given
from hypothesis import strategies as st

from portal.core import vault


@given(st.binary(max_size=2000))
def test_what_is_sealed_opens_again(data):
    assert vault.unseal(vault.seal(data)) == data


def test_a_changed_token_does_not_open():
    token = bytearray(vault.seal(b"geheim"))
    token[20] ^= 1
    with pytest.raises(vault.CannotOpen):
        vault.unseal(bytes(token))


def test_a_key_can_be_rotated_and_retired(settings):
    old, new = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    settings.VAULT_KEYS = [old]
    token = vault.seal(b"geheim")
    settings.VAULT_KEYS = [new, old]
    rotated = vault.rotate(token)
    settings.VAULT_KEYS = [new]
    assert vault.unseal(rotated) == b"geheim"
    with pytest.raises(vault.CannotOpen):
        vault.unseal(token)


def test_a_fingerprint_differs_by_purpose_and_key(settings):
    first = vault.fingerprint("code", "ABCD")
    assert first == vault.fingerprint("code", "ABCD")
    assert first != vault.fingerprint("anders", "ABCD")
    settings.VAULT_INDEX_KEY = "another-index-key-of-enough-length"
    assert first != vault.fingerprint("code", "ABCD")

"""Sealing of secrets and files. Keys live apart from SECRET_KEY, so that one leak is not two."""

import hashlib
import hmac
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


class CannotOpen(Exception):
    """The sealed value was made with a key that is no longer here, or was changed."""


@lru_cache(maxsize=4)
def _box(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])


def _current_box() -> MultiFernet:
    return _box(tuple(settings.VAULT_KEYS))


def seal(data: bytes) -> bytes:
    """Return `data` encrypted and signed with the newest key."""
    return _current_box().encrypt(data)


def unseal(token: bytes) -> bytes:
    """Return what was sealed; raise CannotOpen when no key fits."""
    try:
        return _current_box().decrypt(token)
    except InvalidToken as error:
        raise CannotOpen from error


def rotate(token: bytes) -> bytes:
    """Return `token` sealed anew with the newest key; raise CannotOpen when no key fits."""
    try:
        return _current_box().rotate(token)
    except InvalidToken as error:
        raise CannotOpen from error


def fingerprint(purpose: str, value: str) -> str:
    """Return a keyed hash to look `value` up by, different for every `purpose`."""
    message = f"{purpose}:{value}".encode()
    return hmac.new(settings.VAULT_INDEX_KEY.encode(), message, hashlib.sha256).hexdigest()

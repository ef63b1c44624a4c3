"""Codes of an authenticator app: six digits, thirty seconds (RFC 6238). Plain functions."""

import secrets
from base64 import b32encode
from datetime import datetime
from urllib.parse import quote, urlencode

from django_otp.oath import hotp

STEP_SECONDS = 30
DIGITS = 6
KEY_BYTES = 20
# One step back and one ahead: clocks of phones differ (RFC 6238 §5.2).
TOLERANCE = 1


def new_key() -> bytes:
    """Return a fresh secret of 160 bits."""
    return secrets.token_bytes(KEY_BYTES)


def step_of(moment: datetime) -> int:
    """Return the number of the time step that holds `moment`."""
    return int(moment.timestamp()) // STEP_SECONDS


def code_at(key: bytes, step: int) -> str:
    """Return the code of time step `step`."""
    return f"{hotp(key, step, DIGITS):0{DIGITS}d}"


def matching_step(key: bytes, token: str, *, at: datetime, after: int = -1) -> int | None:
    """Return the step around `at` whose code is `token` and that lies later than `after`."""
    wanted = "".join(token.split())
    current, found = step_of(at), None
    for step in range(current - TOLERANCE, current + TOLERANCE + 1):
        same = secrets.compare_digest(code_at(key, step).encode(), wanted.encode())
        if same and step > after:
            found = step
    return found


def readable_key(key: bytes) -> str:
    """Return the key as text in groups of four, to type over."""
    text = b32encode(key).decode().rstrip("=")
    return " ".join(text[i : i + 4] for i in range(0, len(text), 4))


def config_url(key: bytes, *, account: str, issuer: str) -> str:
    """Return the otpauth address that an authenticator app reads from the QR code."""
    label = quote(f"{issuer}:{account}")
    secret = b32encode(key).decode().rstrip("=")
    query = urlencode({"secret": secret, "issuer": issuer, "digits": DIGITS}, quote_via=quote)
    return f"otpauth://totp/{label}?{query}"

"""Signatures on what we send. Two short formats; the tests hold them to the published examples."""

import base64
import hashlib
import hmac
import json

PREFIX = "whsec_"


def key_of(secret: str) -> bytes:
    """Return the bytes of a secret as Standard Webhooks writes it: "whsec_" and base64.

    Raises ValueError for what is no base64.
    """
    return base64.b64decode(secret.removeprefix(PREFIX), validate=True)


def webhook_signature(secret: str, message_id: str, timestamp: int, body: bytes) -> str:
    """Return the value of `webhook-signature` (Standard Webhooks 1.0, symmetric, version 1)."""
    signed = f"{message_id}.{timestamp}.".encode() + body
    digest = hmac.new(key_of(secret), signed, hashlib.sha256).digest()
    return "v1," + base64.b64encode(digest).decode()


def zgw_token(client_id: str, secret: str, issued_at: int, user: str, shown_as: str) -> str:
    """Return the JWT (HS256) that the ZGW APIs ask for.

    issued_at: seconds since 1970. user and shown_as: for the log of the receiver.
    """
    claims = {
        "iss": client_id,
        "iat": issued_at,
        "client_id": client_id,
        "user_id": user,
        "user_representation": shown_as,
    }
    signed = f"{_part({'typ': 'JWT', 'alg': 'HS256'})}.{_part(claims)}"
    digest = hmac.new(secret.encode(), signed.encode(), hashlib.sha256).digest()
    return f"{signed}.{_plain(digest)}"


def _part(values: dict[str, object]) -> str:
    return _plain(json.dumps(values, separators=(",", ":")).encode())


def _plain(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()

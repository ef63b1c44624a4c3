"""A signed message in the Standard Webhooks format (standardwebhooks.com, version 1.0)."""

import base64
import json
from typing import Any

from portal.core import clock
from selfservice.deliveries.rules.effects import Kind
from selfservice.deliveries.rules.signing import webhook_signature
from selfservice.deliveries.services import http
from selfservice.deliveries.services.destinations import Destination
from selfservice.deliveries.services.parcel import Parcel

FILE_EVENT = "aanvraag.bestand"


def send(parcel: Parcel, destination: Destination) -> str:
    """Post one message; return its key, which the receiver knows it by. Raises Failed."""
    body = json.dumps(message(parcel), ensure_ascii=False, separators=(",", ":")).encode()
    stamp = int(clock.now().timestamp())
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "samen-aan-het-stuur",
        "Idempotency-Key": parcel.key,
        "webhook-id": parcel.key,
        "webhook-timestamp": str(stamp),
        "webhook-signature": webhook_signature(destination.secret, parcel.key, stamp, body),
    }
    http.request("POST", destination.url, headers=headers, body=body, private=destination.private)
    return parcel.key


def message(parcel: Parcel) -> dict[str, Any]:
    """Return the body: type, moment and data. The same at every try."""
    is_file = parcel.kind == Kind.FILE
    return {
        "type": FILE_EVENT if is_file else parcel.event,
        "timestamp": parcel.at.isoformat(),
        "data": _file(parcel) if is_file else parcel.payload,
    }


def _file(parcel: Parcel) -> dict[str, Any]:
    return {
        "versie": parcel.payload["versie"],
        "aanvraag": {name: parcel.payload["aanvraag"][name] for name in ("id", "kenmerk")},
        "bestand": parcel.about_file(parcel.part)
        | {"inhoud": base64.b64encode(parcel.content(parcel.part)).decode()},
    }

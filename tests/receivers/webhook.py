"""A receiver of webhooks as docs/delivery.md asks: checks the signature, keeps each key once."""

import base64
import hashlib
import hmac
import json
import time
from collections import Counter
from typing import Any

from tests.receivers.server import Answer

SECRET = "whsec_" + base64.b64encode(b"a-secret-of-32-bytes-for-testing").decode()
TOLERANCE_SECONDS = 300


class WebhookReceiver:
    """kept: body by key, in the order in which they came. tries: how often each key came."""

    def __init__(self) -> None:
        self.kept: dict[str, dict[str, Any]] = {}
        self.tries: Counter[str] = Counter()
        self.answers: list[Answer] = []
        self.wrong: list[str] = []
        self.check_clock = True

    def handle(self, method: str, path: str, headers: dict[str, str], body: bytes) -> Answer:
        """Keep one message; answer 401 for a wrong signature, or what `answers` says first."""
        key = headers.get("webhook-id", "")
        if not self._is_signed(headers, key, body):
            self.wrong.append(key)
            return 401, {}, b""
        self.tries[key] += 1
        if self.answers:
            answer = self.answers.pop(0)
            if answer[0] >= 300:
                return answer
        message = json.loads(body)
        assert self.kept.setdefault(key, message) == message, "same key, other message"
        return 200, {}, b"{}"

    def of_type(self, name: str) -> list[dict[str, Any]]:
        """Return the data of every message of this type."""
        return [message["data"] for message in self.kept.values() if message["type"] == name]

    def _is_signed(self, headers: dict[str, str], key: str, body: bytes) -> bool:
        stamp = headers.get("webhook-timestamp", "0")
        secret = base64.b64decode(SECRET.removeprefix("whsec_"))
        signed = hmac.new(secret, f"{key}.{stamp}.".encode() + body, hashlib.sha256).digest()
        expected = "v1," + base64.b64encode(signed).decode()
        fresh = abs(time.time() - int(stamp)) < TOLERANCE_SECONDS or not self.check_clock
        given = headers.get("webhook-signature", "").split(" ")
        return fresh and any(hmac.compare_digest(expected, one) for one in given)

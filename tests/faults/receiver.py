"""A receiver outside that fails now and then: before it kept a message, or just after."""

import random
import threading

from tests.receivers.server import Answer
from tests.receivers.webhook import WebhookReceiver

FAILS = 0.3


class FailingReceiver(WebhookReceiver):
    """Fails FAILS of the time; half of those times it had kept the message already."""

    def __init__(self, dice: random.Random) -> None:
        super().__init__()
        self.dice, self.guard, self.failed = dice, threading.Lock(), 0

    def handle(self, method: str, path: str, headers: dict[str, str], body: bytes) -> Answer:
        with self.guard:
            roll = self.dice.random()
            if roll < FAILS / 2:
                self.failed += 1
                self.tries[headers.get("webhook-id", "")] += 1
                return 503, {}, b""
            answer = super().handle(method, path, headers, body)
            if roll < FAILS and answer[0] < 300:
                self.failed += 1
                return 500, {}, b""
            return answer

"""Receivers that listen on loopback while a test runs."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from tests.receivers import zgw as zgw_receiver
from tests.receivers.server import serving
from tests.receivers.webhook import SECRET, WebhookReceiver
from tests.receivers.zgw import ZgwReceiver


@pytest.fixture
def receivers() -> Iterator[ExitStack]:
    """What is entered here stops after the test."""
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def webhook(settings: Any, receivers: ExitStack) -> WebhookReceiver:
    """A receiver of webhooks, set as the only destination."""
    receiver = WebhookReceiver()
    url = receivers.enter_context(serving(receiver.handle))
    settings.DELIVERIES = {"zaaksysteem": to_webhook(url)}
    return receiver


def to_webhook(url: str, **changes: Any) -> dict[str, Any]:
    """Return the settings of a webhook destination."""
    values = {"adapter": "webhook", "label": "Zaaksysteem", "url": f"{url}/in", "secret": SECRET}
    return values | {"private": True} | changes


@pytest.fixture
def sure_chance(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Make the spread of waiting times fixed: 1 waits longest."""

    def fix(chance: float) -> None:
        monkeypatch.setattr("selfservice.deliveries.services.working.random.random", lambda: chance)

    fix(1.0)
    return fix


@pytest.fixture
def zgw(settings: Any, receivers: ExitStack) -> ZgwReceiver:
    """A receiver of zaken, set as the only destination."""
    receiver = ZgwReceiver()
    url = receivers.enter_context(serving(receiver.handle))
    settings.DELIVERIES = {"openzaak": to_zgw(url)}
    return receiver


def to_zgw(url: str, **changes: Any) -> dict[str, Any]:
    """Return the settings of a ZGW destination."""
    values = {"adapter": "zgw", "label": "Open Zaak", "secret": zgw_receiver.SECRET}
    return values | {"private": True, "zgw": zgw_receiver.config(url)} | changes

"""Test 2: the worker killed after each answer from outside makes nothing twice there."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection

from portal.core import clock
from selfservice.deliveries import services
from selfservice.deliveries.models import Delivery
from selfservice.deliveries.rules.states import State
from selfservice.deliveries.services import http
from tests.architecture.source import ROOT
from tests.factories.aanvragen import filed_with_files
from tests.receivers.complete import zgw_complete
from tests.receivers.zgw import ZgwReceiver

LONGEST_SECONDS = 90
FILES = 2
# Their own, and our receipt.
DOCUMENTS = FILES + 1
# Makings to be killed after: the zaak, the status, the document, its relation.
POINTS = ("zaken", "statussen", "enkelvoudiginformatieobjecten", "zaakinformatieobjecten")


class Killed(BaseException):
    """Stands for the end of the process: nothing after it is done."""


@pytest.mark.django_db
def test_killed_after_each_answer_makes_nothing_twice(zgw, monkeypatch):
    """The exhaustive form: after every single 2xx, of looking up and of making alike."""
    aanvraag = filed_with_files(FILES)
    # One look-up and one making for each effect.
    answers = 2 * (3 + 2 * DOCUMENTS)
    for point in range(1, answers + 1):
        start_anew(zgw)
        with monkeypatch.context() as patch:
            patch.setattr(http, "request", killing(after=point))
            with pytest.raises(Killed):
                services.deliver_due()
        assert Delivery.objects.filter(state=State.SENDING).count() == 1
        assert services.deliver_due() == 0, "the lease of the killed worker still runs"
        with clock.pretend(clock.now() + timedelta(minutes=6)):
            services.deliver_due()
        assert zgw_complete(zgw, aanvraag), point
    start_anew(zgw)
    services.deliver_due()
    assert len(zgw.requests) == answers
    assert zgw.refused == []


@pytest.mark.django_db(transaction=True)
def test_after_kills_of_the_worker_the_receiver_has_everything_once(zgw, settings, monkeypatch):
    monkeypatch.setenv("PORTAL_TEST_DIR", str(settings.TEST_DIR))
    aanvraag = filed_with_files(1)
    left = list(POINTS)
    for _ in POINTS:
        worker = start_worker(settings)
        zgw.after = sigkill(worker, left)
        assert worker.wait(LONGEST_SECONDS) == -signal.SIGKILL
        assert Delivery.objects.filter(state="onderweg").count() == 1
    worker = start_worker(settings)
    try:
        assert waited(lambda: not Delivery.objects.open().exists())
    finally:
        worker.kill()
        worker.wait()
    assert left == []
    assert zgw_complete(zgw, aanvraag)
    assert zgw.refused == []


def sigkill(worker: subprocess.Popen, left: list[str]) -> Callable[[str, str], None]:
    """Return what kills `worker` once the receiver has kept the next thing of `left`."""

    def after(method: str, kind: str) -> None:
        if method == "POST" and left and kind == left[0]:
            left.pop(0)
            os.kill(worker.pid, signal.SIGKILL)

    return after


def start_worker(settings: Any) -> subprocess.Popen:
    """Start `manage.py db_worker` on the database, files and receivers of this test."""
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "tests.receivers.worker_settings",
        "WORKER_DATABASE": str(connection.settings_dict["NAME"]),
        "WORKER_DELIVERIES": json.dumps(settings.DELIVERIES),
    }
    command = ["manage.py", "db_worker", "--no-reload", "--no-startup-delay", "--interval", "0.1"]
    return subprocess.Popen([sys.executable, *command], cwd=ROOT, env=environment)


def waited(done: Callable[[], bool]) -> bool:
    """Return whether `done` came true in time."""
    until = time.monotonic() + LONGEST_SECONDS
    while not done():
        if time.monotonic() > until:
            return False
        time.sleep(0.2)
    return True


def start_anew(zgw: ZgwReceiver) -> None:
    """Empty the receiver and let nothing be delivered yet."""
    zgw.requests.clear()
    for rows in zgw.kept.values():
        rows.clear()
    Delivery.objects.update(
        state=State.WAITING, delivered_at=None, remote_id="", next_try_at=clock.now()
    )


def killing(*, after: int) -> Any:
    """Return `http.request` that ends the process once the answer number `after` is in."""
    real, left = http.request, [after]

    def request(*args: Any, **kwargs: Any) -> Any:
        answer = real(*args, **kwargs)
        left[0] -= 1
        if left[0] == 0:
            raise Killed
        return answer

    return request

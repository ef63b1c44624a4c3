"""A real worker process, ended with SIGKILL right after the receiver kept something (test 2)."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from selfservice.deliveries.models import Delivery
from tests.architecture.source import ROOT
from tests.factories.aanvragen import filed_with_files
from tests.integration.deliveries.test_zgw import complete

LONGEST_SECONDS = 90
# Makings to be killed after: the zaak, the status, the document, its relation.
POINTS = ("zaken", "statussen", "enkelvoudiginformatieobjecten", "zaakinformatieobjecten")


@pytest.mark.django_db(transaction=True)
def test_after_kills_of_the_worker_the_receiver_has_everything_once(zgw, settings, monkeypatch):
    monkeypatch.setenv("PORTAL_TEST_DIR", str(settings.TEST_DIR))
    aanvraag = filed_with_files(1)
    left = list(POINTS)
    for _ in POINTS:
        worker = start_worker(settings)
        zgw.after = killing(worker, left)
        assert worker.wait(LONGEST_SECONDS) == -signal.SIGKILL
        assert Delivery.objects.filter(state="onderweg").count() == 1
    worker = start_worker(settings)
    try:
        assert waited(lambda: not Delivery.objects.open().exists())
    finally:
        worker.kill()
        worker.wait()
    assert left == []
    assert complete(zgw, aanvraag)
    assert zgw.refused == []


def killing(worker: subprocess.Popen, left: list[str]) -> Callable[[str, str], None]:
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

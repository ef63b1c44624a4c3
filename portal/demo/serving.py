"""Runs the web server and the task worker together until one ends or somebody presses Ctrl+C."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable

from django.core.management.base import CommandError


def serve(*, say: Callable[[str], object]) -> None:
    """Serve on http://localhost:PORT (environment, default 8000) with a worker beside it."""
    port = os.environ.get("PORT", "8000")
    if not port.isdigit() or not 0 < int(port) < 65536:
        raise CommandError(f"PORT must be a number between 1 and 65535, not {port!r}.")
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "portal.settings.demo"}
    processes = [subprocess.Popen(command, env=environment) for command in _commands(port)]
    signal.signal(signal.SIGTERM, _interrupt)
    say(
        f"\n  Klaar: http://localhost:{port}  (kies een persoon op http://localhost:{port}/demo/)\n"
    )
    try:
        while all(process.poll() is None for process in processes):
            time.sleep(0.3)
    except KeyboardInterrupt:
        say("\n  Gestopt. De gegevens blijven bewaard.")
    finally:
        _stop(processes)


def _commands(port: str) -> list[list[str]]:
    web = ["-m", "gunicorn", "portal.wsgi", "--bind", f"127.0.0.1:{port}", "--threads", "4"]
    worker = ["manage.py", "db_worker", "--no-reload", "--interval", "0.5"]
    return [[sys.executable, *web, "--log-level", "warning"], [sys.executable, *worker]]


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def _stop(processes: list[subprocess.Popen]) -> None:
    for process in processes:
        if process.poll() is None:
            process.terminate()
    for process in processes:
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()

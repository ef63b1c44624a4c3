"""The web server and the worker, as `manage.py demo` serves them, each to be killed and started."""

import contextlib
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from tests.browser.server import ROOT


class Program:
    """One program in a process group of its own."""

    def __init__(self, command: list[str], log: Path) -> None:
        self.command, self.log = command, log
        self.process: subprocess.Popen | None = None

    def start(self) -> None:
        with self.log.open("a") as log:
            self.process = subprocess.Popen(
                [sys.executable, *self.command],
                cwd=ROOT,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def kill(self) -> None:
        """SIGKILL the program with all it started."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def alive(self) -> bool:
        return self.process is not None and self.process.poll() is None


class Machine:
    """Web server and worker. They read their settings from the environment of this process."""

    def __init__(self, folder: Path, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}"
        web = ["-m", "gunicorn", "portal.wsgi", "--bind", f"127.0.0.1:{port}"]
        web += ["--workers", "2", "--threads", "4", "--log-level", "warning"]
        self.web = Program(web, folder / "web.log")
        worker = ["manage.py", "db_worker", "--no-reload", "--interval", "0.2"]
        self.worker = Program(worker, folder / "worker.log")

    def start(self) -> None:
        self.web.start()
        self.worker.start()
        self.wait()

    def revive(self) -> None:
        """Start what is not there, as a supervisor does: a worker ends with its database."""
        for program in (self.web, self.worker):
            if not program.alive():
                program.start()
        self.wait()

    def wait(self, patience: float = 120) -> None:
        """Wait until the web server answers."""
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            with contextlib.suppress(urllib.error.URLError, ConnectionError, TimeoutError):
                urllib.request.urlopen(f"{self.url}/healthz", timeout=5)  # noqa: S310
                return
            time.sleep(0.2)
        raise RuntimeError(f"The web server did not come up; see {self.web.log}.")

    def stop(self) -> None:
        for program in (self.web, self.worker):
            if program.alive():
                program.kill()

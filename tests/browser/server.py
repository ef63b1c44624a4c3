"""The product as people meet it: `manage.py demo` in its own process, on its own data."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 240


def free_port() -> int:
    """Return a port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class DemoServer:
    """Starts the demo in `folder` and stops it again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self.log = folder / "server.log"

    def start(self) -> None:
        """Load and serve; raise RuntimeError with the log's end when it does not come up."""
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "portal.settings.demo",
            "PORTAL_VAR_DIR": str(self.folder),
            "PORT": str(self.port),
        }
        if os.environ.get("DATABASE_URL"):
            environment["DATABASE_URL"] = own_database(os.environ["DATABASE_URL"])
        command = [sys.executable, "manage.py", "demo"]
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT
            )
        self._wait()

    def _wait(self) -> None:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.url}/healthz", timeout=5):  # noqa: S310
                    return
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.3)
        self.stop()
        raise RuntimeError("The demo did not come up:\n" + self.log.read_text()[-4000:])

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()


def own_database(url: str) -> str:
    """Make an empty PostgreSQL database beside the one in `url` and return its URL."""
    name = f"portal_browser_{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {name}")
    parts = urlsplit(url)
    return urlunsplit(parts._replace(path=f"/{name}"))

"""A PostgreSQL of our own that keeps what it says it kept (fsync on), to be killed."""

import contextlib
import os
import signal
import subprocess
import time
from pathlib import Path

import psycopg

BIN = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))
OWNER = "postgres"


class Postgres:
    """A cluster in `folder` on loopback, with one database."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder, self.port = folder, port
        self.url = f"postgres://portal@127.0.0.1:{port}/portal"
        self.reach = {"host": "127.0.0.1", "port": port, "user": "portal", "dbname": "postgres"}
        # PostgreSQL refuses to run as root.
        self._as_owner = {"user": OWNER, "group": OWNER} if os.geteuid() == 0 else {}

    def create(self) -> None:
        """Make the cluster, start it and make the database."""
        self.folder.mkdir(parents=True)
        if self._as_owner:
            subprocess.run(["chown", OWNER, str(self.folder)], check=True)
        options = ["-U", "portal", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"]
        self._run([BIN / "initdb", "-D", self.folder / "data", *options])
        self.start()
        self._run([BIN / "createdb", "-h", "127.0.0.1", "-p", self.port, "-U", "portal", "portal"])

    def start(self) -> None:
        """Start and wait until it answers, crash recovery included."""
        settings = {
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": self.folder,
            "fsync": "on",
            "synchronous_commit": "on",
            "full_page_writes": "on",
        }
        words = [f"-c{name}={value}" for name, value in settings.items()]
        log = (self.folder.parent / "postgres.log").open("a")
        self.process = subprocess.Popen(
            [BIN / "postgres", "-D", self.folder / "data", "-p", str(self.port), *words],
            stdout=log,
            stderr=log,
            cwd=self.folder,
            **self._as_owner,
        )
        self._wait()

    def kill(self) -> None:
        """SIGKILL the postmaster and everything it started, at once."""
        for pid in [self.process.pid, *children_of(self.process.pid)]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.process.wait()

    def kill_backend(self, choose) -> None:
        """SIGKILL one process of the server; the others then start over from the log."""
        found = children_of(self.process.pid)
        if found:
            with contextlib.suppress(ProcessLookupError):
                os.kill(choose(found), signal.SIGKILL)

    def alive(self) -> bool:
        return self.process.poll() is None

    def stop(self) -> None:
        self.process.send_signal(signal.SIGINT)
        self.process.wait(timeout=30)

    def _wait(self) -> None:
        for _ in range(600):
            if self.process.poll() is not None:  # leftovers of the killed one still hold on
                time.sleep(0.3)
                return self.start()
            with contextlib.suppress(psycopg.OperationalError):
                psycopg.connect(**self.reach, connect_timeout=2).close()
                return None
            time.sleep(0.1)
        raise RuntimeError("PostgreSQL did not come up.")

    def _run(self, command: list) -> None:
        words = [str(word) for word in command]
        subprocess.run(
            words, check=True, cwd=self.folder, stdout=subprocess.DEVNULL, **self._as_owner
        )


def children_of(parent: int) -> list[int]:
    """Return the processes that `parent` started and that still run."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            if int(entry.read_text().rpartition(")")[2].split()[1]) == parent:
                found.append(int(entry.parent.name))
    return found

"""The ways to run it; see the package."""

import argparse
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.browser.server import free_port
from tests.faults.postgres import Postgres


def main() -> int:
    """Run what was asked for; return 1 when something did not hold."""
    asked = _arguments()
    seed = asked.seed if asked.seed is not None else random.SystemRandom().randrange(10**6)
    if asked.database == "both":
        return _each_database(seed)
    print(f"\n{asked.database}, seed {seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="portal-faults-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        postgres = None
        if asked.database == "postgresql":
            postgres = Postgres(folder / "postgres", free_port())
            postgres.create()
        receiver_port, port = free_port(), free_port()
        _environment(folder, postgres, receiver_port)
        # Reads its settings from the environment that was made just now.
        from tests.faults.run import run  # noqa: PLC0415

        try:
            held = run(asked, seed, folder, postgres, receiver_port, port)
        finally:
            if postgres:
                postgres.kill()
    return 0 if held else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests.faults")
    parser.add_argument("--short", action="store_true", help="10 rounds and 30 filings")
    parser.add_argument("--only", choices=["race", "kill"], default="")
    parser.add_argument("--rounds", type=int, default=0)
    parser.add_argument("--filings", type=int, default=0)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--database", choices=["both", "postgresql", "sqlite"], default="")
    asked = parser.parse_args()
    asked.database = asked.database or ("postgresql" if asked.short else "both")
    asked.rounds = asked.rounds or (10 if asked.short else 200)
    asked.filings = asked.filings or (30 if asked.short else 500)
    return asked


def _each_database(seed: int) -> int:
    """Run both in processes of their own: settings are read once a process."""
    words = [sys.executable, "-m", "tests.faults", *sys.argv[1:], "--seed", str(seed), "--database"]
    ends = [subprocess.call([*words, one]) for one in ("postgresql", "sqlite")]
    return max(ends)


def _environment(folder: Path, postgres: Postgres | None, receiver_port: int) -> None:
    """Say to this process and to all it starts where everything is."""
    # Not from another run: the database is ours, and its rows are counted.
    os.environ.pop("DATABASE_URL", None)
    if postgres:
        os.environ["DATABASE_URL"] = postgres.url
    from tests.receivers.webhook import SECRET  # noqa: PLC0415

    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "tests.faults.settings",
        "PORTAL_VAR_DIR": str(folder / "var"),
        "PORTAL_DELIVERIES": "ontvanger:webhook",
        "DELIVERY_ONTVANGER_URL": f"http://127.0.0.1:{receiver_port}/in",
        "DELIVERY_ONTVANGER_SECRET": SECRET,
        "DELIVERY_ONTVANGER_PRIVATE": "ja",
        "PORTAL_DELIVERY_FIRST_WAIT": "1",
        "PORTAL_DELIVERY_LEASE": "10",
    }


if __name__ == "__main__":
    sys.exit(main())

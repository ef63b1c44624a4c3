"""The parts in order, on one database."""

import argparse
import random
from pathlib import Path

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

from tests.faults.machine import Machine  # noqa: E402
from tests.faults.people import drafts  # noqa: E402
from tests.faults.postgres import Postgres  # noqa: E402
from tests.faults.race import race  # noqa: E402
from tests.faults.receiver import FailingReceiver  # noqa: E402
from tests.faults.report import Report  # noqa: E402
from tests.faults.storm import Killer, storm  # noqa: E402
from tests.faults.verdict import judge_filings, judge_outbox, settle  # noqa: E402
from tests.receivers.server import serving  # noqa: E402


def run(
    asked: argparse.Namespace,
    seed: int,
    folder: Path,
    postgres: Postgres | None,
    receiver_port: int,
    port: int,
) -> bool:
    """Run the parts that were asked for; return whether everything held."""
    call_command("migrate", interactive=False, verbosity=0)
    machine, held = Machine(folder, port), True
    receiver = FailingReceiver(random.Random(seed))
    with serving(receiver.handle, port=receiver_port):
        machine.start()
        try:
            if asked.only != "kill":
                held &= _race(machine, asked.rounds, asked.database)
            if asked.only != "race":
                held &= _storm(machine, postgres, receiver, asked, seed)
        finally:
            machine.stop()
    if not held:
        for log in folder.glob("*.log"):
            print(f"\n--- end of {log.name}\n{log.read_text()[-3000:]}")
    return held


def _race(machine: Machine, rounds: int, database: str) -> bool:
    report = Report(f"race on {database}")
    race(machine.url, rounds, report)
    return report.summary()


def _storm(
    machine: Machine,
    postgres: Postgres | None,
    receiver: FailingReceiver,
    asked: argparse.Namespace,
    seed: int,
) -> bool:
    report = Report(f"storm on {asked.database}")
    todo = drafts(asked.filings)
    connection.close()
    dice = random.Random(f"{seed}-killer")
    killer = Killer(machine, postgres, dice, short=asked.short)
    filings = storm(machine, killer, todo, seed, report)
    settle(machine, report)
    judge_filings(filings, report)
    judge_outbox(filings, receiver, report)
    return report.summary()

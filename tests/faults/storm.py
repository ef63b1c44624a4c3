"""Filings with uploads while server, worker and database are killed at random."""

import hashlib
import queue
import random
import threading
import uuid
from collections import Counter
from dataclasses import dataclass, field

from tests.faults.client import Client, GaveUp
from tests.faults.machine import Machine
from tests.faults.people import Draft
from tests.faults.postgres import Postgres
from tests.faults.report import Report
from tests.unit.selfservice.files import corpus

CLIENTS = 6
REST_SECONDS = (4.0, 9.0)
SHORT_REST_SECONDS = (0.5, 2.0)


@dataclass
class Filing:
    """What a client was told: this is there."""

    draft: Draft
    words: str = ""
    hashes: list[str] = field(default_factory=list)
    reference: str = ""


class Killer(threading.Thread):
    """Kills one of the three, waits a moment, starts it again; until told to stop."""

    def __init__(
        self, machine: Machine, postgres: Postgres | None, dice: random.Random, *, short: bool
    ) -> None:
        super().__init__(daemon=True)
        self.machine, self.postgres, self.dice = machine, postgres, dice
        self.rest = SHORT_REST_SECONDS if short else REST_SECONDS
        self.targets = ["server", "worker"] + (["postgres", "one backend"] if postgres else [])
        if not short:
            self.targets += ["server and worker", "everything"]
        self.kills: Counter[str] = Counter()
        self.enough = threading.Event()
        self.trouble = ""

    def run(self) -> None:
        order: list[str] = []
        while not self.enough.wait(self.dice.uniform(*self.rest)):
            # Every target in turn, in an order of the dice: a short run kills each of them too.
            order = order or self.dice.sample(self.targets, len(self.targets))
            target = order.pop()
            self.kills[target] += 1
            try:
                self._kill(target)
                self.enough.wait(self.dice.uniform(0, 1.5))
            finally:
                self._revive()

    def _kill(self, target: str) -> None:
        if target == "one backend":
            self.postgres.kill_backend(self.dice.choice)
        if self.postgres and target in ("postgres", "everything"):
            self.postgres.kill()
        if target in ("server", "server and worker", "everything"):
            self.machine.web.kill()
        if target in ("worker", "server and worker", "everything"):
            self.machine.worker.kill()

    def _revive(self) -> None:
        try:
            if self.postgres and not self.postgres.alive():
                self.postgres.start()
            self.machine.revive()
        except Exception as error:  # said at the end: a thread has nobody to tell
            self.trouble = repr(error)
            self.enough.set()


def storm(
    machine: Machine, killer: Killer, todo: list[Draft], seed: int, report: Report
) -> list[Filing]:
    """File every draft while `killer` is at work; return what the clients were told."""
    waiting: queue.Queue[Filing] = queue.Queue()
    filings = [Filing(draft) for draft in todo]
    for filing in filings:
        waiting.put(filing)
    counts: Counter[str] = Counter()
    killer.start()

    def work(number: int) -> None:
        dice = random.Random(f"{seed}-{number}")
        while True:
            try:
                filing = waiting.get_nowait()
            except queue.Empty:
                return
            try:
                _file(machine.url, filing, counts, dice)
            except GaveUp as error:
                report.check(False, f"client gave up: {error}")
            counts["filings"] += 1
            done = f"{sum(killer.kills.values())} kills"
            report.progress("storm", counts["filings"], len(filings), done)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    killer.enough.set()
    killer.join()
    report.check(not killer.trouble, f"could not start again: {killer.trouble}")
    report.figure("filings", len(filings))
    report.figure("files sent", sum(len(filing.hashes) for filing in filings))
    report.figure("kills", dict(killer.kills))
    for name in ("no answer", "answer of 5xx", "receipt after a lost answer"):
        report.figure(name, counts[name])
    return filings


def _file(base: str, filing: Filing, counts: Counter[str], dice: random.Random) -> None:
    client = Client(base, filing.draft, counts, dice)
    words = f"Nummer {filing.draft.number}, {uuid.UUID(int=dice.getrandbits(128))}"
    client.save("nodig", {"nodig": words})
    filing.words = words
    for number in range(dice.randint(1, 3)):
        mark = f"% {filing.draft.number}-{number} ".encode()
        content = corpus.pdf(mark + b"x" * dice.randint(10, 60_000))
        client.upload(f"bon {number}.pdf", content, str(uuid.UUID(int=dice.getrandbits(128))))
        filing.hashes.append(hashlib.sha256(content).hexdigest())
    filing.reference = client.send()

"""Measures what a browser keeps of the vraagbaak: bytes, seconds and search, with 300 and 3,000.

    .venv/bin/python -m tests.benchmarks.snapshot

Uses a test database of its own and removes it again. Needs Node for the search.
"""

import gzip
import json
import os
import random
import statistics
import subprocess
import time
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.test")
django.setup()

from django.conf import settings  # noqa: E402
from django.db import connection, reset_queries  # noqa: E402
from django.test.utils import get_runner, setup_test_environment  # noqa: E402

from content.faq.models import Entry  # noqa: E402
from content.faq.queries.snapshot import snapshot  # noqa: E402
from content.faq.services import indexing, load_shipped  # noqa: E402
from portal.core import services as core  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
SIZES = (300, 3000)
QUERIES = ["wasmashine kapot", "rood staan", "kan ik bijstand krijgen", "deurwaarder aan de deur"]


def fill(total: int) -> None:
    """Make entries of the sentences of the shipped ones, mixed, until there are `total`."""
    shipped = list(Entry.objects.filter(pk__lte=200).select_related("topic"))
    chance = random.Random(total)
    with indexing.in_bulk():
        for number in range(Entry.objects.count(), total):
            one, two = chance.sample(shipped, 2)
            Entry.objects.create(
                slug=f"kopie-{number}",
                question=f"{one.question} {number}",
                answer=two.answer,
                details=one.details,
                internal_note=two.internal_note,
                keywords=one.keywords,
                topic=two.topic,
            )


def measure() -> None:
    """Print bytes, seconds on the server and milliseconds of a search in the browser's script."""
    reset_queries()
    started = time.process_time()
    found = snapshot("https://portaal.example")
    text = json.dumps(found)
    spent = time.process_time() - started
    told = json.dumps({"snapshot": found, "queries": [[query, ""] for query in QUERIES * 10]})
    command = ["node", str(ROOT / "tests/search/offline.mjs")]
    done = subprocess.run(command, input=told, capture_output=True, text=True, check=True)
    out = json.loads(done.stdout)
    print(
        f"{len(found['entries'])} entries: {len(text) / 1e6:.2f} MB, "
        f"{len(gzip.compress(text.encode(), 6)) / 1e6:.2f} MB compressed, "
        f"server {spent:.2f} s CPU, browser ready in {out['built']:.0f} ms, "
        f"search median {statistics.median(out['ms']):.1f} ms, most {max(out['ms']):.1f} ms"
    )


def main() -> None:
    setup_test_environment()
    runner = get_runner(settings)(verbosity=0, interactive=False)
    old = runner.setup_databases()
    try:
        core.load_region(profile=core.read_region("oost-achterhoek"))
        load_shipped(by=None)
        measure()
        for size in SIZES:
            fill(size)
            measure()
        print(connection.vendor)
    finally:
        runner.teardown_databases(old)


if __name__ == "__main__":
    main()

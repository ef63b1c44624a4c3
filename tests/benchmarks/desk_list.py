"""Measures the desk list with 100 and with 100,000 aanvragen: queries and CPU.

    .venv/bin/python -m tests.benchmarks.desk_list

Uses a test database of its own (SQLite in memory, or beside DATABASE_URL) and removes it again.
Exits with 1 when a part needs more than 12 queries or more than 1.2 times the CPU.
"""

import os
import statistics
import sys
import time
import uuid
from datetime import timedelta

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.test")
django.setup()

from django.conf import settings  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import (  # noqa: E402
    CaptureQueriesContext,
    get_runner,
    setup_test_environment,
)

from selfservice.aanvragen.queries import FILTER_TEXT  # noqa: E402
from tests.factories import aanvragen as make  # noqa: E402
from tests.helpers import login  # noqa: E402

MANY = 100_000
FEW = 100
ROUNDS = 25
STILL = "/werkplek/afwezig/"
MOST_QUERIES = 12
MOST_RATIO = 1.2


def fill(examples: list, total: int) -> None:
    """Add copies of the examples in turn until there are `total`, on different dates."""
    rows = type(examples[0]).objects
    for start in range(rows.count(), total, 2000):
        numbers = range(start, min(start + 2000, total))
        rows.bulk_create([copy_of(examples[n % len(examples)], n) for n in numbers])


def copy_of(row, number: int):
    """Return an unsaved copy on another date."""
    fields = {
        field.attname: getattr(row, field.attname)
        for field in row._meta.concrete_fields
        if not field.generated and not field.primary_key
    }
    fields |= {"public_id": uuid.uuid4(), "submit_key": uuid.uuid4(), "reference": f"N-{number}"}
    fields["decision_due"] += timedelta(days=number % 200 - 100)
    return type(row)(**fields)


def measure(browser, part: str) -> tuple[int, float]:
    """Return the number of queries and the CPU of this part of the list, as `relative` does."""
    url = f"/werkplek/aanvragen/?deel={part}"
    browser.get(url)
    with CaptureQueriesContext(connection) as captured:
        assert browser.get(url).status_code == 200
        number = len(captured)  # the next request starts a new list
    return number, relative(browser, url)


def relative(browser, url: str) -> float:
    """Return the median CPU of `url` in turn with a page that no aanvraag makes slower.

    As a multiple of that page: on a shared machine the clock speed differs from minute to minute.
    """
    times: dict[str, list[float]] = {url: [], STILL: []}
    for _ in range(ROUNDS):
        for address, spent in times.items():
            begun = time.process_time()
            browser.get(address)
            spent.append(time.process_time() - begun)
    return statistics.median(times[url]) / statistics.median(times[STILL])


def main() -> int:
    """Measure every part twice and print a line for each."""
    setup_test_environment()
    runner = get_runner(settings)(verbosity=0, interactive=False)
    databases = runner.setup_databases()
    try:
        handler = make.handler()
        rows = [make.filed(), make.filed(), make.taken(handler), make.decided(handler)]
        browser, failed = login(Client(), handler), False
        fill(rows, FEW)
        few = {part: measure(browser, part) for part in FILTER_TEXT}
        fill(rows, MANY)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        many = {part: measure(browser, part) for part in FILTER_TEXT}
        for part in FILTER_TEXT:
            count, ratio = many[part][0], many[part][1] / few[part][1]
            wrong = count > MOST_QUERIES or ratio > MOST_RATIO
            failed = failed or wrong
            print(
                f"{part:13} {count:2} queries  {few[part][1]:5.2f} → {many[part][1]:5.2f} times "
                f"the CPU of a still page  × {ratio:.2f}{'  TOO MUCH' if wrong else ''}"
            )
    finally:
        runner.teardown_databases(databases)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())

"""Measures the figures screen with 100 and with 100,000 aanvragen in one year: queries and CPU.

    .venv/bin/python -m tests.benchmarks.figures

Uses a test database of its own (SQLite in memory, or beside DATABASE_URL) and removes it again.
Exits with 1 when the number of queries differs or the screen takes more than two seconds.
"""

import os
import random
import statistics
import sys
import time

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

from selfservice.aanvragen.models import Measured, RequestType  # noqa: E402
from selfservice.aanvragen.queries.figures import last_month  # noqa: E402
from tests.factories import aanvragen as make  # noqa: E402
from tests.factories.core import MunicipalityFactory  # noqa: E402
from tests.helpers import login  # noqa: E402

FEW, BASE, MANY, ROUNDS, LONGEST_SECONDS = 100, 4000, 100_000, 5, 2.0
URL = "/werkplek/cijfers/"


def fill(total: int) -> None:
    """Count up to `total` aanvragen of this year, spread over months, kinds, gemeenten and days."""
    chance, year, until = random.Random(1), last_month().year, last_month().month
    kinds = list(RequestType.objects.values_list("pk", flat=True))
    names = ("winterswijk", "berkelland", "oost_gelre")
    places = [MunicipalityFactory(**{name: True}).pk for name in names]
    rows = []
    for _ in range(min(BASE, total)):
        days = round(chance.lognormvariate(3.2, 0.6))
        month = chance.randint(1, until)
        rows.append(
            Measured(
                request_type_id=chance.choice(kinds), municipality_id=chance.choice(places),
                filed_year=year, filed_month=month, decided_year=year, decided_month=month,
                lead_days=days, net_days=days - min(days, chance.choice((0, 7, 14))),
                in_time=days <= 56,
            )
        )  # fmt: skip
    Measured.objects.all().delete()
    Measured.objects.bulk_create(rows)
    while Measured.objects.count() < total:
        double(total - Measured.objects.count())


def double(most: int) -> None:
    """Copy what is there once more, at most `most` rows."""
    fields = [f.column for f in Measured._meta.fields if f.name not in ("id", "aanvraag")]
    names = ", ".join(fields)
    table = Measured._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({names}) SELECT {names} FROM {table} LIMIT %s",  # noqa: S608
            [most],
        )


def measure(browser: Client) -> tuple[int, float, float]:
    """Return queries, and median seconds of CPU and of the clock."""
    browser.get(URL)
    with CaptureQueriesContext(connection) as captured:
        assert browser.get(URL).status_code == 200
        number = len(captured)
    cpu, wall = [], []
    for _ in range(ROUNDS):
        begun, since = time.process_time(), time.perf_counter()
        browser.get(URL)
        cpu.append(time.process_time() - begun)
        wall.append(time.perf_counter() - since)
    return number, statistics.median(cpu), statistics.median(wall)


def main() -> int:
    """Measure both and print a line for each."""
    setup_test_environment()
    runner = get_runner(settings)(verbosity=0, interactive=False)
    databases = runner.setup_databases()
    try:
        make.shipped()
        browser = login(Client(), make.handler())
        found = []
        for total in (FEW, MANY):
            fill(total)
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")
            number, cpu, wall = measure(browser)
            found.append((number, wall))
            print(f"{total:7} aanvragen {number:3} queries {cpu:.3f} s CPU {wall:.3f} s")
    finally:
        runner.teardown_databases(databases)
    return int(found[0][0] != found[1][0] or found[1][1] > LONGEST_SECONDS)


if __name__ == "__main__":
    sys.exit(main())

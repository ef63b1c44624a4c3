"""Issue 5.6: figures as charts with a table, and as CSV; small numbers hidden."""

import csv
import uuid
from datetime import date, datetime, timedelta
from io import StringIO

import pytest

from content.faq.models import Question, Used
from content.faq.queries import figures
from content.search.models import SearchLog
from portal.accounts.roles import Role
from portal.core import clock
from portal.core.clock import AMSTERDAM
from tests.factories.accounts import employee
from tests.factories.faq import EntryFactory
from tests.helpers import login

pytestmark = pytest.mark.django_db
URL = "/werkplek/vraagbaak/cijfers/"
NOW = datetime(2026, 11, 20, 12, tzinfo=AMSTERDAM)


@pytest.fixture(autouse=True)
def november():
    with clock.pretend(NOW):
        yield


def searched(number, *, at=NOW, opened="faq:a", **fields):
    for _ in range(number):
        row = {"query": "x", "scope": "staff", "count": 3, "opened": opened} | fields
        SearchLog.objects.create(at=at, **row)


def answered(number, days):
    asker = employee(Role.SOCIAAL_TEAM)
    for _ in range(number):
        Question.objects.create(
            submit_key=uuid.uuid4(),
            text="x",
            asker=asker,
            asked_at=NOW - timedelta(days=days),
            answer_by=NOW.date(),
            answered_at=NOW,
            answer="Ja.",
            state="beantwoord",
        )


def lines(client):
    text = client.get(f"{URL}csv/").content.decode("utf-8-sig")
    return [tuple(row) for row in csv.reader(StringIO(text), delimiter=";")]


@pytest.mark.parametrize("role", list(Role))
def test_who_sees_figures(client, role):
    login(client, employee(role))
    allowed = role not in (Role.CASUSREGISSEUR, Role.SOCIAAL_TEAM, Role.BEHANDELAAR)
    for address in (URL, f"{URL}csv/"):
        assert client.get(address).status_code == (200 if allowed else 403)
    assert ("/vraagbaak/cijfers/" in client.get("/werkplek/vraagbaak/").text) is allowed


def test_the_share_answered_at_once():
    searched(6)
    searched(2, opened="")
    searched(1, unanswered=True)
    searched(1, scope="public", opened="")
    searched(4, at=NOW - timedelta(days=40))
    searched(9, at=NOW - timedelta(days=400))
    *_, october, november = figures.answered_at_once()
    assert (november.searches, november.percent) == (9, 67)
    assert (october.searches, october.percent) == (None, None)
    assert figures.answered_at_once()[0].searches == 0


def test_time_to_answer_in_working_days():
    answered(4, days=1)
    assert figures.time_to_answer()[-1].answered is None
    answered(1, days=7)
    last = figures.time_to_answer()[-1]
    assert (last.answered, last.half, last.most) == (5, 1, 5)


def test_most_and_never_used():
    published = {"first_published_at": NOW - timedelta(days=90)}
    busy, quiet = EntryFactory(slug="a", **published), EntryFactory(slug="b", **published)
    EntryFactory(slug="jong", first_published_at=NOW)
    once = EntryFactory(slug="c", **published)
    Used.objects.create(entry=busy, day=date(2026, 11, 2), count=7)
    Used.objects.create(entry=busy, day=date(2026, 10, 2), count=2)
    Used.objects.create(entry=once, day=date(2024, 1, 2), count=2)
    assert [(row.slug, row.count) for row in figures.most_used()] == [("a", 9)]
    unused = [(row.slug, row.last) for row in figures.never_used()]
    assert sorted(unused) == [(quiet.slug, None), ("c", date(2024, 1, 2))]


def test_screen_and_file_say_the_same_and_hide_the_same(client):
    login(client, employee(Role.REDACTEUR))
    searched(3, at=NOW - timedelta(days=40))
    searched(8)
    searched(2, opened="")
    answered(3, days=2)
    entry = EntryFactory(question="=1+1?", first_published_at=NOW - timedelta(days=90))
    page = client.get(URL).text
    assert "In november 2026 opende 80% van de zoekers meteen een antwoord" in page
    assert "bij 10 zoekopdrachten" in page
    assert "Verborgen: het gaat om weinig mensen" in page
    assert entry.question in page
    rows = lines(client)
    assert ("Meteen een antwoord", "november 2026", "80", "procent") in rows
    assert ("Zoekopdrachten", "oktober 2026", "verborgen (minder dan 5)", "aantal") in rows
    assert ("Beantwoorde vragen", "november 2026", "verborgen (minder dan 5)", "aantal") in rows
    assert ("Zoekopdrachten", "september 2026", "0", "aantal") in rows
    assert all(not cell.startswith("=") for row in rows for cell in row)


def test_empty(client):
    login(client, employee(Role.REDACTEUR))
    page = client.get(URL).text
    assert "te weinig zoekopdrachten" in page
    assert "te weinig beantwoorde vragen" in page
    assert len(lines(client)) == 1 + 24 + 36


@pytest.mark.allow_n_plus_one
@pytest.mark.parametrize("address", [URL, f"{URL}csv/"])
def test_as_many_queries_for_a_hundred(client, address, django_assert_max_num_queries):
    login(client, employee(Role.REDACTEUR))

    def cost():
        with django_assert_max_num_queries(12) as seen:
            client.get(address)
        return len(seen)

    def more(number):
        searched(number)
        answered(number, days=1)
        for _ in range(number):
            old = {"first_published_at": NOW - timedelta(days=90), "index": False}
            Used.objects.create(entry=EntryFactory(**old), day=NOW.date(), count=2)
            EntryFactory(**old)

    more(1)
    one = cost()
    more(99)
    assert cost() == one

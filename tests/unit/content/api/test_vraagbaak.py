"""`/api/content/vraagbaak/`: public entries, whole and in order; nothing of staff."""

import pytest

from content.faq.models import Entry, LawLink, RelatedEntry, Topic, Variant
from content.faq.services import indexing
from portal.accounts.roles import Role
from portal.core import entrypoints
from portal.core.entrypoints import Entrypoint
from tests.factories.accounts import employee
from tests.factories.core import MunicipalityFactory
from tests.helpers import login

pytestmark = pytest.mark.django_db
URL = "/api/content/vraagbaak/"


@pytest.fixture(autouse=True)
def starts(monkeypatch):
    start = Entrypoint("eerste-vraag", "Stel uw vraag", "/eerste-vraag/")
    monkeypatch.setattr(entrypoints, "_providers", [lambda: [start]])


def make(slug, topic="Schulden", **fields):
    subject, _ = Topic.objects.get_or_create(slug=topic.lower(), defaults={"name": topic})
    values = {"question": f"Vraag {slug}?", "answer": "Kort antwoord.", "topic": subject} | fields
    entry = Entry.objects.create(slug=slug, **values)
    if entry.live:
        indexing.index_entry(entry=entry)
    return entry


def slugs(client, **query):
    response = client.get(URL, query)
    assert response.status_code == 200, response.text
    return [item["slug"] for item in response.json()["items"]]


def test_an_entry_comes_with_everything_the_public_reads(client):
    place = MunicipalityFactory(winterswijk=True)
    entry = make("hulp", details="<p>Meer <b>uitleg</b>.</p>", entrypoint="eerste-vraag")
    Variant.objects.create(entry=entry, municipality=place, text="Hier anders.")
    LawLink.objects.create(entry=entry, title="Wgs, artikel 4", url="https://wetten.overheid.nl/")
    RelatedEntry.objects.create(entry=entry, other=make("verder"))
    data = client.get(f"{URL}hulp/").json()
    assert data["answer"] == "Kort antwoord."
    assert data["topic"] == "Schulden"
    assert data["details"] == "<p>Meer <b>uitleg</b>.</p>"
    assert data["variants"] == [{"municipality": "winterswijk", "text": "Hier anders."}]
    assert data["laws"][0]["title"] == "Wgs, artikel 4"
    assert data["related"] == ["verder"]
    assert data["start"]["url"].endswith("/eerste-vraag/")
    assert data["url"].endswith("/vraagbaak/hulp/")


@pytest.mark.parametrize("as_staff", [False, True])
def test_nothing_for_staff_and_no_draft_comes_out(client, as_staff):
    open_entry = make("open", internal_note="Zeg niets over Petra", change_note="Notitie Petra")
    hidden = make("intern", audience="staff", question="Petra?", answer="Petra antwoordt.")
    draft = make("klad", live=False, question="Petra klad?")
    for other in (hidden, draft):
        RelatedEntry.objects.create(entry=open_entry, other=other)
    if as_staff:
        login(client, employee(Role.SOCIAAL_TEAM))
    assert slugs(client) == ["open"]
    assert slugs(client, q="Petra") == []
    for slug in ("intern", "klad", "bestaat-niet"):
        assert client.get(f"{URL}{slug}/").status_code == 404
    answer = client.get(f"{URL}open/")
    assert "Petra" not in answer.text + client.get(URL).text
    assert answer.json()["related"] == []


def test_what_is_being_written_stays_inside(client):
    entry = make("hulp")
    entry.answer = "Nieuw en nog niet goedgekeurd."
    entry.save_revision()
    assert "goedgekeurd" not in client.get(f"{URL}hulp/").text


def test_by_topic_and_in_parts(client):
    for number in range(3):
        make(f"geld-{number}")
    make("baan", topic="Werk")
    assert slugs(client, topic="werk") == ["baan"]
    assert slugs(client, topic="schulden", offset=1, limit=1) == ["geld-1"]
    assert client.get(URL, {"topic": "schulden", "limit": 1}).json()["count"] == 3
    assert slugs(client, topic="onbekend") == []


def test_search_keeps_the_best_first(client):
    make("ander", question="Hoe vraag ik hulp bij huurschuld?")
    make("huur", question="Huurschuld")
    assert slugs(client, q="huurschuld")[0] == "huur"
    assert slugs(client, q="huurschuld", topic="werk") == []


@pytest.mark.parametrize(
    "query", [{"limit": 0}, {"limit": 101}, {"offset": -1}, {"offset": 10**20}, {"limit": "x"}]
)
def test_a_wrong_number_is_refused(client, query):
    assert client.get(URL, query).status_code == 422


@pytest.mark.allow_n_plus_one
def test_as_many_queries_for_a_hundred_entries(client, django_assert_max_num_queries):
    place = MunicipalityFactory(winterswijk=True)

    def more(count):
        for number in range(count):
            entry = make(f"vraag-{Entry.objects.count()}-{number}")
            Variant.objects.create(entry=entry, municipality=place, text="Anders.")
            LawLink.objects.create(entry=entry, title="Wet", url="https://wetten.overheid.nl/")

    def cost(url):
        with django_assert_max_num_queries(12) as seen:
            assert client.get(url).status_code == 200
        return len(seen)

    more(1)
    first = Entry.objects.get()
    urls = [URL, f"{URL}{first.slug}/"]
    one = [cost(url) for url in urls]
    more(99)
    assert [cost(url) for url in urls] == one

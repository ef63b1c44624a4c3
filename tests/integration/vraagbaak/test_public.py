"""`/vraagbaak/`: everybody finds and reads what is public, and nothing else."""

import pytest

from content.faq.models import LawLink, RelatedEntry, Source
from portal.core import entrypoints
from portal.core.entrypoints import Entrypoint
from portal.ui.municipalities import COOKIE_NAME
from tests.factories.accounts import employee
from tests.factories.faq import EntryFactory, TopicFactory
from tests.helpers import login

pytestmark = pytest.mark.django_db
URL = "/vraagbaak/"
PLACES = {"winterswijk": "Hier een pas.", "berkelland": "Hier een tegoed."}


@pytest.fixture(autouse=True)
def starts(monkeypatch):
    start = Entrypoint("eerste-vraag", "Stel uw vraag hier", "/eerste-vraag/", "Duurt kort.")
    monkeypatch.setattr(entrypoints, "_providers", [lambda: [start]])


def full_entry(slug="meedoen", **fields):
    entry = EntryFactory(slug=slug, details="<p>Meer uitleg.</p>", variants=PLACES, **fields)
    LawLink.objects.create(entry=entry, title="Participatiewet, artikel 35", url="https://x.nl/")
    Source.objects.create(entry=entry, title="Persbericht")
    return entry


def test_browse_by_topic(client):
    EntryFactory(question="Wie helpt mij?")
    EntryFactory(topic__slug="werk", question="Hoe vind ik werk?")
    page = client.get(URL).text
    assert "Schulden" in page
    assert "?thema=werk" in page
    page = client.get(URL, {"thema": "werk"}).text
    assert "Hoe vind ik werk?" in page
    assert "Wie helpt mij?" not in page


def test_one_answer_with_all_that_belongs_to_it(client):
    entry = full_entry(entrypoint="eerste-vraag")
    RelatedEntry.objects.create(entry=entry, other=EntryFactory(question="En dan?"))
    RelatedEntry.objects.create(entry=entry, other=EntryFactory(staff=True, question="Intern?"))
    html = client.get(f"{URL}meedoen/").text
    for text in ("Dit is het korte antwoord.", "Meer uitleg.", "Hier een pas.", "Hier een tegoed."):
        assert text in html
    for text in ("Participatiewet, artikel 35", "Persbericht", "En dan?", "Stel uw vraag hier"):
        assert text in html
    assert "Nagekeken op" in html
    assert "Helpt dit u niet?" in html
    assert "Intern?" not in html


def test_the_own_gemeente_first_and_the_others_folded(client):
    full_entry()
    client.cookies[COOKIE_NAME] = "winterswijk"
    html = client.get(f"{URL}meedoen/").text
    html = html[html.index("Wat geldt in uw gemeente?") :]
    assert html.index("Hier een pas.") < html.index("<summary") < html.index("Hier een tegoed.")
    assert "uw gemeente</span>" in html


def test_a_start_that_is_not_on_offer_leaves_no_button(client):
    full_entry(entrypoint="bestaat-niet-meer")
    assert client.get(f"{URL}meedoen/").status_code == 200


@pytest.mark.parametrize("as_staff", [False, True])
def test_for_staff_draft_and_unknown_do_not_exist_here(client, as_staff):
    EntryFactory(slug="intern", staff=True)
    EntryFactory(slug="klad", live=False)
    if as_staff:
        login(client, employee("sociaal_team"))
    for slug in ("intern", "klad", "onbekend"):
        assert client.get(f"{URL}{slug}/").status_code == 404


def test_no_note_for_staff_comes_out(client):
    EntryFactory(slug="a", internal_note="Noem de giraffe niet", change_note="giraffe")
    pages = [client.get(url).text for url in (f"{URL}a/", f"{URL}?thema=schulden")]
    found = client.get(URL, {"q": "giraffe"}).text
    assert "Geen antwoord gevonden" in found
    assert "giraffe" not in "".join(pages).lower()


def test_search_says_what_it_found_and_what_to_do_if_nothing(client):
    EntryFactory(slug="geld", question="Wat is een huurschuld?")
    html = client.get(URL, {"q": "huurschuld"}).text
    assert "1 antwoord gevonden" in html
    assert "<mark>huurschuld</mark>" in html
    html = client.get(URL, {"q": "huurschuld", "thema": "werk"}).text
    assert "1 antwoord gevonden" in html
    html = client.get(URL, {"q": "zzqx"}).text
    assert "Stel uw vraag" in html


@pytest.mark.allow_n_plus_one
def test_the_same_number_of_queries_for_a_hundred(client, django_assert_max_num_queries):
    def cost(url):
        with django_assert_max_num_queries(12) as seen:
            assert client.get(url).status_code == 200
        return len(seen)

    topic = TopicFactory()
    entry = full_entry(topic=topic)
    RelatedEntry.objects.create(entry=entry, other=full_entry("ander", question="Meedoenregeling?"))
    urls = [URL, f"{URL}?thema=schulden", f"{URL}?q=meedoenregeling", f"{URL}meedoen/"]
    client.get(urls[2])
    one = [cost(url) for url in urls]
    for number in range(98):
        RelatedEntry.objects.create(entry=entry, other=full_entry(f"nog-{number}"))
    client.get(urls[2])
    assert [cost(url) for url in urls] == one

"""`/werkplek/vraagbaak/`: J3, the server's half. The keyboard is in tests/browser."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from content.faq.models import Entry, LawLink, RelatedEntry
from content.search.models import SearchLog
from tests.factories.accounts import employee, resident
from tests.factories.faq import EntryFactory
from tests.helpers import login

pytestmark = pytest.mark.django_db
URL = "/werkplek/vraagbaak/"
PLACES = {"winterswijk": "Hier een pas.", "berkelland": "Hier een tegoed."}


@pytest.fixture
def staff_client(client):
    return login(client, employee("sociaal_team"))


@pytest.fixture
def entry():
    return EntryFactory(
        slug="meedoen",
        question="Wat is een meedoenregeling?",
        internal_note="Vraag eerst naar de giraffe.",
        details="<p>Meer <b>uitleg</b>.</p>",
        variants=PLACES,
    )


def test_only_for_staff(client, entry):
    assert client.get(URL).status_code == 302
    login(client, resident())
    assert client.get(URL).status_code == 403


def test_the_answer_stands_beside_the_list(staff_client, entry):
    html = staff_client.get(URL, {"q": "meedoenregeling", "antwoord": "meedoen"}).text
    assert "1 antwoord" in html
    for text in ("Dit is het korte antwoord.", "Vraag eerst naar de giraffe.", "Hier een pas."):
        assert text in html
    assert "Alleen voor medewerkers" in html
    assert 'aria-current="true"' in html


def test_words_of_the_note_are_found_and_marked_as_such(staff_client, entry):
    html = staff_client.get(URL, {"q": "giraffe"}).text
    assert "Voor medewerkers: " in html
    assert "<mark>giraffe</mark>" in html


def test_the_copied_text_is_public(staff_client, entry):
    html = staff_client.get(URL, {"antwoord": "meedoen", "gemeente": "winterswijk"}).text
    text = html[html.index('id="vb-tekst"') : html.index("</textarea>")]
    assert "In Winterswijk: Hier een pas." in text
    assert "/vraagbaak/meedoen/" in text
    assert "giraffe" not in text


def test_an_entry_for_staff_has_nothing_to_copy(staff_client):
    EntryFactory(slug="intern", staff=True)
    html = staff_client.get(URL, {"antwoord": "intern"}).text
    assert 'id="vb-tekst"' not in html
    assert "alleen voor medewerkers. Geef het in uw eigen woorden" in html


def test_the_own_gemeente_is_chosen_until_somebody_chooses(staff_client, entry):
    html = staff_client.get(URL, {"antwoord": "meedoen"}).text
    assert "In Winterswijk" in html
    html = staff_client.get(URL, {"antwoord": "meedoen", "gemeente": ""}).text
    assert "Per gemeente" in html


def test_filters(staff_client, entry):
    EntryFactory(slug="intern", staff=True, question="Meedoenregeling intern?", topic__slug="werk")
    EntryFactory(slug="oud", question="Meedoenregeling vroeger?", verified_on=None)

    def found(**filters):
        response = staff_client.get(URL, {"q": "meedoenregeling", **filters})
        return {row.entry.slug for row in response.context["found"].hits}

    assert found() == {"meedoen", "intern", "oud"}
    assert found(thema="werk") == {"intern"}
    assert found(voor="staff") == {"intern"}
    assert found(nagekeken="ja") == {"meedoen", "intern"}
    assert found(thema="x", voor="x", nagekeken="x", gemeente="x") == found()


def test_parts_for_the_script(staff_client, entry):
    lijst = staff_client.get(URL, {"q": "meedoenregeling"}, headers={"X-Deel": "lijst"}).text
    assert 'data-aantal="1 antwoord"' in lijst
    assert "<html" not in lijst
    part = staff_client.get(URL, {"antwoord": "meedoen"}, headers={"X-Deel": "antwoord"})
    assert 'data-slug="meedoen"' in part.text
    assert part["Vary"].startswith("X-Deel")


def test_a_link_to_what_is_gone_says_so(staff_client, entry):
    response = staff_client.get(URL, {"q": "meedoenregeling", "antwoord": "weg"})
    assert response.status_code == 404
    assert "Dit antwoord is er niet (meer)" in response.text
    assert "1 antwoord" in response.text


def test_what_people_changed_this_week_is_on_top(staff_client, entry):
    entry.change_note = "Bedrag eruit"
    entry.save_revision().publish()
    html = staff_client.get(URL).text
    assert "Deze week gewijzigd" in html
    assert "Bedrag eruit" in html


def test_how_a_search_ended_is_kept_without_persons(staff_client, entry):
    data = {"q": "meedoen 123456782 jan@voorbeeld.nl", "aantal": "1", "antwoord": "meedoen"}
    assert staff_client.post(f"{URL}gezocht/", data).status_code == 204
    kept = SearchLog.objects.get()
    assert (kept.query, kept.opened) == ("meedoen [nummer] [e-mail]", "faq:meedoen")
    assert staff_client.post(f"{URL}gezocht/", {"q": "x", "aantal": "²"}).status_code == 400
    assert staff_client.get(f"{URL}gezocht/").status_code == 405


@pytest.mark.allow_n_plus_one
def test_the_same_number_of_queries_for_a_hundred(
    staff_client, entry, django_assert_max_num_queries
):
    def cost(url):
        with django_assert_max_num_queries(24) as seen:
            assert staff_client.get(url).status_code == 200
        return len(seen)

    def more(count):
        for number in range(count):
            other = EntryFactory(question=f"Meedoenregeling {number}?", variants=PLACES)
            RelatedEntry.objects.create(entry=entry, other=other)
            LawLink.objects.create(entry=entry, title="Wet", url="https://x.nl/")
            other.save_revision().publish()

    urls = [URL, f"{URL}?q=meedoenregeling&antwoord=meedoen", f"{URL}?thema=schulden"]
    urls.append(f"{URL}?q=meedoenregeling&nagekeken=ja")
    more(1)
    staff_client.get(urls[1])
    one = [cost(url) for url in urls]
    more(99)
    staff_client.get(urls[1])
    assert [cost(url) for url in urls] == one


HOSTILE = [
    "\x00",
    '"',
    "'; DROP TABLE x; --",
    "(((",
    "a" * 10_000,
    "😀",
    "\u202eabc",
    "AND OR NOT *",
]
text = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=60))


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(q=text, slug=text, topic=text, place=text)
@example(q="\x00", slug="\x00", topic="\x00", place="\x00")
def test_no_address_breaks_it(staff_client, entry, q, slug, topic, place):
    query = {"q": q, "antwoord": slug, "thema": topic, "gemeente": place, "voor": q}
    assert staff_client.get(URL, query).status_code in (200, 404)
    assert staff_client.get("/vraagbaak/", {"q": q, "thema": topic}).status_code == 200
    assert Entry.objects.count() == 1

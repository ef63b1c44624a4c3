"""Issue 5.6: from a failed search in one click to a synonym, an answer or a question; then done."""

import re
import uuid

import pytest
from django.test import Client

from content.faq.models import Entry, Question
from content.search import logbook
from content.search import queries as search
from content.search.models import Handled, SearchLog, Synonym
from content.search.rules.scopes import Scope
from portal.accounts.cms.groups import place
from portal.accounts.roles import Role
from portal.mail import services as mail
from tests.factories.accounts import employee, resident
from tests.factories.faq import EntryFactory, TopicFactory
from tests.helpers import login

pytestmark = pytest.mark.django_db
URL = "/werkplek/vraagbaak/mislukt/"


@pytest.fixture
def editor(monkeypatch):
    monkeypatch.setattr(mail, "send", lambda **letter: None)
    user = employee(Role.REDACTEUR)
    place(user)
    return login(Client(), user)


@pytest.fixture
def specialist():
    return login(Client(), employee(Role.SPECIALIST))


def fail(*searches):
    for query in searches:
        logbook.end_search(query=query, scope=Scope.STAFF, count=0)


def address_of(page, text):
    link = re.search(rf'href="([^"]+)">{text}<', page)
    return link[1].replace("&amp;", "&")


@pytest.mark.parametrize("role", list(Role))
def test_for_editors_and_specialists(client, role):
    login(client, employee(role))
    allowed = role in (Role.REDACTEUR, Role.BEHEERDER, Role.SPECIALIST)
    assert client.get(URL).status_code == (200 if allowed else 403)
    link = "Niet gevonden" in client.get("/werkplek/vraagbaak/").text
    assert link is allowed
    edits = role in (Role.REDACTEUR, Role.BEHEERDER)
    assert client.get(f"{URL}synoniem/").status_code == (200 if edits else 403)
    assert client.get(f"{URL}antwoord/").status_code == (200 if edits else 403)


def test_not_for_residents(client):
    login(client, resident())
    assert client.get(URL).status_code == 403
    assert client.post(f"{URL}klaar/", {"zoek": "x"}).status_code == 403


def test_a_synonym_in_one_click(editor):
    EntryFactory(slug="a", question="Wat doe ik met schulden?")
    fail("florijnen", "florijn", "florijnen")
    page = editor.get(URL).text
    assert "3 keer gezocht · 3 keer niets gevonden" in page
    assert "Ook: “florijn”" in page
    address = address_of(page, "Voeg een synoniem toe")
    assert 'value="florijnen"' in editor.get(address).text
    assert editor.post(address, {"said": "florijnen", "means": ""}).status_code == 422
    data = {"said": "florijnen", "means": "schulden"}
    page = editor.post(address, data, follow=True).text
    assert "Alles is gevonden of afgehandeld" in page
    assert "Synoniem toegevoegd: florijnen: schulden" in page
    assert Synonym.objects.get().said == "florijnen"
    assert search.search("florijnen", Scope.PUBLIC).hits[0].key == "a"
    fail("florijn")
    assert "Kwam terug" in editor.get(URL).text


def test_a_new_answer_in_one_click(editor):
    fail("alpaca's", "alpaca", "alpaca's")
    address = address_of(editor.get(URL).text, "Maak een antwoord")
    assert "Alpaca&#x27;s?" in editor.get(address).text
    data = {"question": "Mag mijn alpaca mee?", "answer": "Nee.", "topic": TopicFactory().pk}
    wrong = data | {"answer": "Vraag het mevrouw Jansen."}
    response = editor.post(address, wrong)
    assert response.status_code == 422
    assert 'name="checked"' in response.text
    response = editor.post(address, data)
    entry = Entry.objects.get()
    assert response["Location"].endswith(f"/{entry.pk}/")
    assert not entry.live
    assert entry.keywords == "alpaca's\nalpaca"
    assert "Nieuw antwoord gemaakt: Mag mijn alpaca mee?" in editor.get(URL).text


def test_a_question_to_the_specialist_in_one_click(specialist):
    fail("fietsplan")
    address = address_of(specialist.get(URL).text, "Vraag de specialist")
    form = specialist.get(address).text
    assert "zoeken op “fietsplan”" in form
    assert 'value="fietsplan"' in form
    data = {"text": "Is er een fietsplan?", "words": "fietsplan", "key": uuid.uuid4()}
    specialist.post(address, data | {"municipality": ""})
    assert Question.objects.get().text == "Is er een fietsplan?"
    assert Handled.objects.get().done == "vraag"
    assert "Gevraagd aan de specialist: Is er een fietsplan?" in specialist.get(URL).text


def test_who_may_not_handle_only_asks(client):
    login(client, employee(Role.SOCIAAL_TEAM))
    address = "/werkplek/vraagbaak/vragen/nieuw/?q=fietsplan&mislukt=ja"
    assert "zoeken op" not in client.get(address).text
    data = {"text": "Is er een fietsplan?", "words": "fietsplan", "key": uuid.uuid4()}
    client.post(address, data | {"municipality": ""})
    assert not Handled.objects.exists()


def test_done_asks_what_was_done(specialist):
    fail("paspoort", "zebrapad")
    data = {"zoek": "paspoort", "prefix": "g0", "g0-note": " "}
    response = specialist.post(f"{URL}klaar/", data)
    assert response.status_code == 422
    assert "Pas nog 1 ding aan" in response.text
    data["g0-note"] = "Niet van ons"
    page = specialist.post(f"{URL}klaar/", data, follow=True).text
    assert "Anders: Niet van ons" in page
    assert "“zebrapad”" in page
    assert specialist.post(f"{URL}klaar/", data | {"zoek": "\x00"}).status_code == 400


@pytest.mark.parametrize("back", ["1", "99", "-1", "x", "²", "1" * 5000, ""])
def test_any_week(editor, back):
    fail("paspoort")
    page = editor.get(URL, {"terug": back}).text
    assert ("“paspoort”" in page) is (back not in ("1", "99"))


def test_nothing_of_a_person_on_the_screen(editor):
    fail("mevrouw jansen 111222333 bijstand")
    page = editor.get(URL).text
    assert "jansen" not in page
    assert "111222333" not in page
    assert "[naam]" in page


@pytest.mark.allow_n_plus_one
def test_as_many_queries_for_a_hundred(editor, django_assert_max_num_queries):
    def cost():
        with django_assert_max_num_queries(14) as seen:
            editor.get(URL)
        return len(seen)

    fail("paspoort")
    logbook.handle(by=employee(Role.REDACTEUR), query="zebra", done="anders", note="x")
    editor.get(URL)
    one = cost()
    for number in range(100):
        SearchLog.objects.create(query=f"onbekend{number}", scope="staff", count=0)
        Handled.objects.create(query=f"klaar{number}", by=employee(Role.REDACTEUR), done="anders")
    assert cost() == one

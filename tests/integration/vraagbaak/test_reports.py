"""“Klopt niet”: the owner hears, staff see it is disputed, the reporter hears the outcome."""

import pytest
from django.test import Client

from content.faq.models import Helpful, Report
from portal.accounts.roles import Role
from portal.mail import services as mail
from tests.factories.accounts import employee
from tests.factories.core import TeamFactory
from tests.factories.faq import EntryFactory
from tests.helpers import login

pytestmark = [pytest.mark.django_db, pytest.mark.allow_n_plus_one]
URL = "/werkplek/vraagbaak/"
TOLD = {
    "kind": "klopt-niet",
    "passage": "Het korte antwoord.",
    "remark": "Sinds juli is het anders.",
}


@pytest.fixture
def sent(monkeypatch):
    letters = []
    monkeypatch.setattr(mail, "send", lambda **letter: letters.append(letter["to"]))
    return letters


@pytest.fixture
def entry():
    return EntryFactory(slug="a", owner_team=TeamFactory(specialists=True))


@pytest.fixture
def colleague(sent):
    return login(Client(), employee(Role.SOCIAAL_TEAM, email="collega@voorbeeld.example"))


@pytest.fixture
def owner(sent):
    return login(Client(), employee(Role.SPECIALIST, email="eigenaar@voorbeeld.example"))


def test_reported_disputed_settled_and_told(entry, colleague, owner, sent):
    page = colleague.get(URL, {"antwoord": "a"}).text
    assert f"{URL}melden/a/" in page
    colleague.post(f"{URL}melden/a/", TOLD)
    assert sent == ["eigenaar@voorbeeld.example"]
    assert "Betwist" in colleague.get(URL, {"antwoord": "a"}).text
    assert "Betwist" in colleague.get(URL, {"thema": "schulden"}).text
    assert "Betwist" not in colleague.get("/vraagbaak/a/").text
    assert "Het korte antwoord." in owner.get(f"{URL}meldingen/").text
    pk = Report.objects.get().pk
    data = {f"{pk}-outcome": "aangepast", f"{pk}-reply": "Dank, het staat er nu goed."}
    owner.post(f"{URL}meldingen/{pk}/", data)
    assert sent[-1] == "collega@voorbeeld.example"
    assert "Uw melding over een antwoord is afgehandeld." in colleague.get(URL).text
    assert "Uw melding" not in owner.get(URL).text
    page = colleague.get(f"{URL}meldingen/").text
    assert "Dank, het staat er nu goed." in page
    assert "Nieuw voor u" in page
    owner.post(f"{URL}meldingen/gelezen/")
    assert "Nieuw voor u" in colleague.get(f"{URL}meldingen/").text
    colleague.post(f"{URL}meldingen/gelezen/")
    assert "Nieuw voor u" not in colleague.get(f"{URL}meldingen/").text
    assert "Uw melding" not in colleague.get(URL).text
    assert "Betwist" not in colleague.get(URL, {"antwoord": "a"}).text
    assert owner.post(f"{URL}meldingen/{pk}/", data).status_code == 409


def test_what_does_not_help_is_not_disputed(entry, colleague):
    colleague.post(f"{URL}melden/a/", TOLD | {"kind": "helpt-niet"})
    assert "Betwist" not in colleague.get(URL, {"antwoord": "a"}).text


@pytest.mark.parametrize("remark", ["", "Mevrouw Jansen zegt dat het niet klopt"])
def test_bad_input_keeps_what_was_typed(entry, colleague, remark):
    response = colleague.post(f"{URL}melden/a/", TOLD | {"remark": remark})
    assert response.status_code == 422
    assert "Het korte antwoord." in response.text
    assert not Report.objects.exists()


def test_only_the_owner_settles(entry, colleague):
    colleague.post(f"{URL}melden/a/", TOLD)
    pk = Report.objects.get().pk
    data = {f"{pk}-outcome": "klopt", f"{pk}-reply": "Klopt."}
    assert colleague.post(f"{URL}meldingen/{pk}/", data).status_code == 403
    assert colleague.post(f"{URL}meldingen/{pk + 1}/", {}).status_code == 422
    assert colleague.post(f"{URL}melden/onbekend/", TOLD).status_code == 404


def test_residents_say_whether_it_helped_and_nothing_about_them_is_kept(entry, client):
    for answer in ("ja", "ja", "nee"):
        client.post("/vraagbaak/a/nuttig/", {"nuttig": answer})
    row = Helpful.objects.get()
    assert (row.yes, row.no) == (2, 1)
    assert client.post("/vraagbaak/a/nuttig/", {"nuttig": "x"}).status_code == 400
    EntryFactory(slug="intern", staff=True)
    assert client.post("/vraagbaak/intern/nuttig/", {"nuttig": "ja"}).status_code == 404


def test_one_address_cannot_vote_without_end(entry, client):
    address = "/vraagbaak/a/nuttig/"
    assert [client.post(address, {"nuttig": "ja"}).status_code for _ in range(11)][-1] == 429
    assert Helpful.objects.get().yes == 10


def test_as_many_queries_for_a_hundred(entry, colleague, owner, django_assert_max_num_queries):
    def cost(client):
        with django_assert_max_num_queries(16) as seen:
            client.get(f"{URL}meldingen/")
        return len(seen)

    colleague.post(f"{URL}melden/a/", TOLD)
    one = [cost(owner), cost(colleague)]
    report = Report.objects.get()
    rows = {"entry": entry, "kind": "klopt-niet", "remark": "x", "by": report.by}
    Report.objects.bulk_create(Report(**rows) for _ in range(99))
    assert [cost(owner), cost(colleague)] == one


def test_sentences_to_choose_from_and_the_selection_that_was_made(entry, colleague, owner):
    page = colleague.get(f"{URL}melden/a/", {"zin": "het korte <b>"}).text
    assert "het korte &lt;b&gt;" in page
    assert 'name="chosen" value="Dit is het korte antwoord."' in page
    told = TOLD | {"chosen": ["Dit is het korte antwoord."], "passage": "En nog iets."}
    colleague.post(f"{URL}melden/a/", told)
    assert Report.objects.get().passage == "Dit is het korte antwoord.\nEn nog iets."
    assert "En nog iets." in owner.get(f"{URL}meldingen/").text
    foreign = TOLD | {"chosen": ["Staat hier niet."]}
    assert colleague.post(f"{URL}melden/a/", foreign).status_code == 422


@pytest.mark.parametrize("field", ["remark", "passage"])
def test_a_person_is_pointed_out_and_can_be_waved_through(entry, colleague, field):
    told = TOLD | {field: "Mevrouw Jansen zegt het"}
    response = colleague.post(f"{URL}melden/a/", told)
    assert response.status_code == 422
    assert "“Jansen” lijkt een naam" in response.text
    assert 'name="checked"' in response.text
    assert colleague.post(f"{URL}melden/a/", told | {"checked": "on"}).status_code == 302
    bsn = told | {field: "Over 111222333", "checked": "on"}
    assert colleague.post(f"{URL}melden/a/", bsn).status_code == 422


def test_the_reply_is_not_about_a_person_either(entry, colleague, owner):
    colleague.post(f"{URL}melden/a/", TOLD)
    pk = Report.objects.get().pk
    data = {f"{pk}-outcome": "klopt", f"{pk}-reply": "Dat zei mevrouw Jansen."}
    response = owner.post(f"{URL}meldingen/{pk}/", data)
    assert response.status_code == 422
    assert "Dat zei mevrouw Jansen." in response.text
    assert Report.objects.get().settled_at is None
    assert owner.post(f"{URL}meldingen/{pk}/", data | {f"{pk}-checked": "on"}).status_code == 302

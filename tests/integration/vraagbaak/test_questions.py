"""J4: no answer, ask, answer, publish, found; and everybody hears."""

import re
import uuid

import pytest
from django.test import Client

from content.faq import policy
from content.faq.models import Entry, Question
from content.faq.queries import questions
from content.faq.rules.escalation import State
from content.search import queries as search
from content.search.models import SearchLog
from content.search.rules.scopes import Scope
from portal.accounts.cms.groups import place
from portal.accounts.roles import Role
from portal.mail import services as mail
from tests.factories.accounts import employee
from tests.factories.core import MunicipalityFactory
from tests.factories.faq import EntryFactory, TopicFactory
from tests.helpers import login

pytestmark = [pytest.mark.django_db, pytest.mark.allow_n_plus_one]
URL = "/werkplek/vraagbaak/vragen/"
TEXT = "Mag een nijlpaard mee naar de dagbesteding?"


@pytest.fixture
def sent(monkeypatch):
    letters = []
    monkeypatch.setattr(mail, "send", lambda **letter: letters.append(letter["to"]))
    return letters


@pytest.fixture
def people(sent):
    MunicipalityFactory(winterswijk=True)
    roles = {"asker": Role.SOCIAAL_TEAM, "specialist": Role.SPECIALIST, "editor": Role.REDACTEUR}
    users = {name: employee(role) for name, role in roles.items()}
    place(users["editor"])
    return users


@pytest.fixture
def clients(people):
    return {name: login(Client(), user) for name, user in people.items()}


def ask(client, **values):
    data = {"text": TEXT, "words": "nijlpaard mee", "key": uuid.uuid4(), "municipality": ""}
    return client.post(f"{URL}nieuw/", data | values, follow=True)


def test_from_no_answer_to_an_answer_for_all(clients, people, sent):
    entry = EntryFactory(question="Wat is dagbesteding?")
    page = clients["asker"].get("/werkplek/vraagbaak/", {"q": "dagbesteding nijlpaard"}).text
    link = re.search(r'href="([^"]+)" data-vb-vraag', page)[1].replace("&amp;", "&")
    form = clients["asker"].get(link).text
    assert 'value="dagbesteding nijlpaard"' in form
    assert entry.question in form
    page = ask(clients["asker"], municipality="winterswijk").text
    assert "Ik bel u uiterlijk" in page
    assert "sociaal team van Winterswijk" in page

    question = Question.objects.get()
    address = f"{URL}{question.public_id}/"
    assert TEXT in clients["specialist"].get(URL).text
    clients["specialist"].post(f"{address}oppakken/")
    clients["specialist"].post(f"{address}terugvragen/", {"terug-text": "Hoe groot?"})
    assert "Wacht op uitleg" in clients["asker"].get(address).text
    assert "Er is nieuws over uw vraag" in clients["asker"].get("/werkplek/vraagbaak/").text
    clients["asker"].post(f"{address}uitleg/", {"uitleg-text": "Een kleine."})
    clients["specialist"].post(f"{address}antwoord/", {"antwoord-text": "Ja, als hij klein is."})
    assert "Ja, als hij klein is." in clients["asker"].get(address).text
    assert sent.count(people["asker"].email) == 2

    draft = {"question": "Mag mijn nijlpaard mee?", "answer": "Ja.", "topic": TopicFactory().pk}
    data = {f"concept-{name}": value for name, value in draft.items()}
    clients["specialist"].post(f"{address}concept/", data)
    assert search.search("nijlpaard", Scope.STAFF, kinds=["faq"]).hits == []
    assert "Goed te keuren" in clients["editor"].get(URL).text
    assert "Keur goed en plaats" in clients["editor"].get(address).text
    clients["editor"].post(f"{address}goedkeuren/")
    hits = search.search("nijlpaard mee", Scope.PUBLIC, kinds=["faq"]).hits
    assert [hit.key for hit in hits] == ["mag-mijn-nijlpaard-mee"]
    question.refresh_from_db()
    assert (question.state, question.unread) == (State.PUBLISHED, True)
    assert question.events.last().by == people["editor"]
    assert sent.count(people["asker"].email) == 3
    page = clients["asker"].get(address).text
    assert "antwoord=mag-mijn-nijlpaard-mee" in page
    clients["asker"].post(f"{address}gelezen/")
    assert "Er is nieuws" not in clients["asker"].get("/werkplek/vraagbaak/").text


def test_publishing_in_the_cms_closes_the_loop_too(clients, people):
    ask(clients["asker"])
    question = Question.objects.get()
    question.entry = EntryFactory(live=False)
    question.answer, question.answered_at, question.state = "Ja.", question.asked_at, "beantwoord"
    question.handler = people["specialist"]
    question.save()
    question.entry.save_revision(user=people["editor"]).publish()
    question.refresh_from_db()
    assert question.state == State.PUBLISHED


@pytest.mark.parametrize(
    ("text", "checked", "status"),
    [
        ("Meneer De Vries wil stoppen", "", 422),
        ("Meneer De Vries wil stoppen", "on", 200),
        ("BSN 111222333", "on", 422),
        ("   ", "", 422),
    ],
)
def test_what_is_about_a_person_is_pointed_out_first(clients, text, checked, status):
    response = ask(clients["asker"], text=text, checked=checked)
    assert response.status_code == status
    assert Question.objects.count() == (status == 200)
    if status == 422:
        assert text.strip() in response.text
        assert "nijlpaard mee" in response.text


def test_the_same_form_twice_is_one_question(clients):
    key = uuid.uuid4()
    ask(clients["asker"], key=key)
    ask(clients["asker"], key=key)
    assert Question.objects.count() == 1
    assert SearchLog.objects.filter(unanswered=True).count() == 1


def test_spoed_tells_the_specialists(clients, people, sent):
    ask(clients["asker"], urgent="on")
    assert sent == [people["specialist"].email]


def test_hand_over_to_a_colleague(clients, people, sent):
    ask(clients["asker"])
    address = f"{URL}{Question.objects.get().public_id}/"
    other = employee(Role.SPECIALIST)
    wrong = {"over-to": people["asker"].pk}
    assert clients["specialist"].post(f"{address}overdragen/", wrong).status_code == 422
    clients["specialist"].post(f"{address}overdragen/", {"over-to": other.pk})
    assert Question.objects.get().handler == other
    assert sent == [other.email]


def test_an_empty_answer_keeps_the_page_and_says_what_to_do(clients):
    ask(clients["asker"])
    address = f"{URL}{Question.objects.get().public_id}/"
    response = clients["specialist"].post(f"{address}antwoord/", {"antwoord-text": " "})
    assert response.status_code == 422
    assert "Pas nog 1 ding aan" in response.text


def test_others_see_nothing_and_do_nothing(clients):
    ask(clients["asker"])
    address = f"{URL}{Question.objects.get().public_id}/"
    stranger = login(Client(), employee(Role.CASUSREGISSEUR))
    assert stranger.get(address).status_code == 404
    assert stranger.post(f"{address}uitleg/", {"uitleg-text": "x"}).status_code == 404
    for act in ("oppakken", "antwoord", "overdragen", "terugvragen", "concept", "goedkeuren"):
        assert stranger.post(f"{address}{act}/").status_code == 403
        assert clients["asker"].post(f"{address}{act}/").status_code == 403
    assert TEXT not in stranger.get(URL).text


def test_answering_twice_is_refused(clients):
    ask(clients["asker"])
    address = f"{URL}{Question.objects.get().public_id}/"
    data = {"antwoord-text": "Ja."}
    assert clients["specialist"].post(f"{address}antwoord/", data).status_code == 302
    assert clients["specialist"].post(f"{address}antwoord/", data).status_code == 409


def test_a_local_answer_becomes_a_variant(clients):
    ask(clients["asker"], municipality="winterswijk")
    address = f"{URL}{Question.objects.get().public_id}/"
    clients["specialist"].post(f"{address}antwoord/", {"antwoord-text": "Ja."})
    data = {
        "question": "Mag dat?",
        "answer": "Hier wel.",
        "topic": TopicFactory().pk,
        "local": "on",
    }
    data = {f"concept-{name}": value for name, value in data.items()}
    clients["specialist"].post(f"{address}concept/", data)
    clients["editor"].post(f"{address}goedkeuren/")
    entry = Entry.objects.get()
    assert entry.answer.startswith("Dit verschilt per gemeente")
    assert entry.variants.get().text == "Hier wel."


PERSON = "Vraag het mevrouw Jansen"


@pytest.mark.parametrize(
    ("act", "data"),
    [
        ("antwoord", {"antwoord-text": PERSON}),
        ("terugvragen", {"terug-text": PERSON}),
        ("overdragen", {"over-text": PERSON}),
    ],
)
def test_what_the_specialist_writes_is_checked_too(clients, people, act, data):
    ask(clients["asker"])
    address = f"{URL}{Question.objects.get().public_id}/"
    clients["specialist"].post(f"{address}oppakken/")
    prefix = next(iter(data)).split("-")[0]
    data = data | {f"{prefix}-to": employee(Role.SPECIALIST).pk}
    response = clients["specialist"].post(f"{address}{act}/", data)
    assert response.status_code == 422
    assert PERSON in response.text
    assert f'name="{prefix}-checked"' in response.text
    assert Question.objects.get().events.count() == 2
    waved = data | {f"{prefix}-checked": "on"}
    assert clients["specialist"].post(f"{address}{act}/", waved).status_code == 302


def test_a_draft_is_checked_too(clients):
    ask(clients["asker"])
    address = f"{URL}{Question.objects.get().public_id}/"
    clients["specialist"].post(f"{address}antwoord/", {"antwoord-text": "Ja."})
    data = {"question": "Mag het?", "answer": "Bel 0543 123456.", "topic": TopicFactory().pk}
    data = {f"concept-{name}": value for name, value in data.items()}
    assert clients["specialist"].post(f"{address}concept/", data).status_code == 422
    assert not Entry.objects.exists()
    data |= {"concept-checked": "on"}
    assert clients["specialist"].post(f"{address}concept/", data).status_code == 302


@pytest.mark.parametrize("role", list(Role))
def test_rule_and_query_agree(role, clients):
    ask(clients["asker"])
    user = employee(role)
    own = Question.objects.create(
        submit_key=uuid.uuid4(), text="x", asker=user, answer_by="2026-11-24"
    )
    expected = {q.pk for q in Question.objects.all() if policy.can_see_question(user, q)}
    assert {q.pk for q in Question.objects.visible_to(user)} == expected
    assert own.pk in expected


def test_as_many_queries_for_a_hundred(clients, people, django_assert_max_num_queries):
    def cost(url):
        # Once a minute a session notes that it is in use: not in what is counted.
        clients["specialist"].get(url)
        with django_assert_max_num_queries(20) as seen:
            assert clients["specialist"].get(url).status_code == 200
        return len(seen)

    ask(clients["asker"], municipality="winterswijk")
    question = Question.objects.get()
    urls = [URL, f"{URL}?deel=beantwoord", f"{URL}{question.public_id}/"]
    one = [cost(url) for url in urls]
    for number in range(99):
        row = {"submit_key": uuid.uuid4(), "text": f"Vraag {number}", "answer_by": "2026-11-24"}
        Question.objects.create(asker=employee(Role.SOCIAAL_TEAM), **row)
        question.events.create(by=people["asker"], kind="uitgelegd")
    assert [cost(url) for url in urls] == one
    assert questions.question_counts(people["specialist"])["te-beantwoorden"] == 100

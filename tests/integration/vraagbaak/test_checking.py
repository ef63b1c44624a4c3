"""Looking answers over: one click, many at once, and only what is one's own."""

from datetime import date

import pytest

from content.faq.models import Entry
from portal.accounts.roles import Role
from portal.core import clock
from tests.factories.accounts import employee
from tests.factories.core import TeamFactory
from tests.factories.faq import EntryFactory
from tests.helpers import login

pytestmark = pytest.mark.django_db
LIST, CHECK = "/werkplek/vraagbaak/nakijken/", "/werkplek/vraagbaak/nagekeken/"


@pytest.fixture
def specialist(client):
    return login(client, employee(Role.SPECIALIST))


def owned(**fields):
    team = TeamFactory(specialists=True)
    return EntryFactory(owner_team=team, verified_on=date(2020, 1, 1), **fields)


@pytest.mark.allow_n_plus_one
def test_many_at_once(specialist):
    slugs = [owned().slug for _ in range(3)]
    assert "Nakijken is te laat" in specialist.get(LIST).text
    response = specialist.post(CHECK, {"antwoord": slugs[:2]}, follow=True)
    assert "Vandaag nagekeken: 2 antwoorden." in response.text
    assert Entry.objects.filter(verified_on=clock.today()).count() == 2


def test_one_click_on_the_answer_keeps_the_words(specialist):
    entry = owned(slug="a")
    page = specialist.get("/werkplek/vraagbaak/", {"q": "vraag", "antwoord": "a"}).text
    assert "Klopt nog: nagekeken" in page
    response = specialist.post(CHECK, {"antwoord": "a", "terug": "antwoord", "q": "hoe & wat"})
    assert response["Location"] == "/werkplek/vraagbaak/?q=hoe+%26+wat&antwoord=a"
    entry.refresh_from_db()
    assert entry.verified_on == clock.today()


def test_nothing_chosen_says_so(specialist):
    owned()
    response = specialist.post(CHECK)
    assert response.status_code == 422
    assert "Kies minstens één antwoord" in response.text


def test_what_is_of_another_cannot_be_checked(client):
    login(client, employee(Role.SOCIAAL_TEAM))
    entry = owned(slug="a")
    assert "Klopt nog" not in client.get("/werkplek/vraagbaak/", {"antwoord": "a"}).text
    assert "Alles is nagekeken" in client.get(LIST).text
    assert client.post(CHECK, {"antwoord": "a"}).status_code == 403
    entry.refresh_from_db()
    assert entry.verified_on == date(2020, 1, 1)


@pytest.mark.allow_n_plus_one
def test_as_many_queries_for_a_hundred(specialist, django_assert_max_num_queries):
    def cost():
        with django_assert_max_num_queries(14) as seen:
            specialist.get(LIST)
        return len(seen)

    owned()
    one = cost()
    for _ in range(99):
        owned(index=False)
    assert cost() == one

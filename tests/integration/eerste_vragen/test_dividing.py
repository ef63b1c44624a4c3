"""The inbox of a sociaal team: filters, late in words, hand over, give back, take back."""

import uuid
from datetime import timedelta

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from portal.accounts.roles import Role
from portal.audit.models import Event
from portal.core import clock
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.eerste_vragen import queries, services
from selfservice.eerste_vragen.models import FirstQuestion
from selfservice.eerste_vragen.rules.states import MOVES, Action, State, next_state
from tests.factories.accounts import away, employee
from tests.factories.core import TeamFactory
from tests.helpers import login

pytestmark = pytest.mark.django_db
LIST = "/werkplek/eerste-vragen/"


def question_for(team, **changes) -> FirstQuestion:
    asked = {"topic": "werk", "question": "Vraag", "name": "Sam", "phone": "0543 000000"}
    return services.ask(
        by=None, key=uuid.uuid4(), team=team, asked=services.Asked(**asked | changes)
    )


@pytest.fixture
def team():
    return TeamFactory(winterswijk=True)


@pytest.fixture
def joost(team):
    return employee(Role.SOCIAAL_TEAM, team, first_name="Joost")


@pytest.fixture
def els(team):
    return employee(Role.SOCIAAL_TEAM, team, first_name="Els")


@pytest.fixture
def lead(team):
    return employee(Role.TEAMLEIDER, team, first_name="Fatma")


@pytest.fixture
def stranger():
    return employee(Role.SOCIAAL_TEAM, TeamFactory(berkelland=True))


@pytest.fixture
def taken(team, joost):
    return services.take(by=joost, public_id=question_for(team).public_id)


def test_handed_over_to_a_colleague_and_logged(taken, joost, els):
    services.hand_over(by=joost, public_id=taken.public_id, to=els)
    taken.refresh_from_db()
    assert (taken.handler, taken.state) == (els, State.TAKEN)
    assert Event.objects.filter(name="eerste-vraag.overgedragen", actor_name=joost.name).exists()


def test_only_who_has_it_or_leads_hands_it_over(taken, els, lead, stranger, joost):
    with pytest.raises(NotAllowed):
        services.hand_over(by=els, public_id=taken.public_id, to=els)
    with pytest.raises(FirstQuestion.DoesNotExist):
        services.hand_over(by=stranger, public_id=taken.public_id, to=stranger)
    with pytest.raises(NotAllowed):
        services.hand_over(by=joost, public_id=taken.public_id, to=stranger)
    with pytest.raises(NotAllowed):
        services.hand_over(by=joost, public_id=taken.public_id, to=joost)
    services.hand_over(by=lead, public_id=taken.public_id, to=els)
    assert FirstQuestion.objects.get().handler == els


def test_given_back_by_who_has_it_only(taken, joost, els):
    with pytest.raises(IllegalMove):
        services.give_back(by=els, public_id=taken.public_id)
    services.give_back(by=joost, public_id=taken.public_id)
    found = FirstQuestion.objects.get()
    assert (found.handler, found.taken_at, found.state) == (None, None, State.NEW)


def test_taken_back_by_who_leads_the_team(taken, els, lead, stranger):
    with pytest.raises(NotAllowed):
        services.take_back(by=els, public_id=taken.public_id)
    with pytest.raises(FirstQuestion.DoesNotExist):
        services.take_back(by=stranger, public_id=taken.public_id)
    services.take_back(by=lead, public_id=taken.public_id)
    assert FirstQuestion.objects.get().state == State.NEW
    with pytest.raises(IllegalMove):
        services.take_back(by=lead, public_id=taken.public_id)


@given(st.lists(st.sampled_from(list(Action)), max_size=12))
def test_whatever_is_done_a_question_has_a_handler_exactly_while_it_is_taken(actions):
    state, has_handler = State.NEW, False
    for action in actions:
        after = next_state(state, action)
        if after is None:
            assert (state, action) not in MOVES
            continue
        has_handler = action not in (Action.GIVE_BACK, Action.TAKE_BACK)
        state = after
        assert has_handler == (state != State.NEW)


def test_parts_of_the_inbox(team, joost, els, taken):
    new = question_for(team, topic="schulden")
    late = question_for(team)
    FirstQuestion.objects.filter(pk=late.pk).update(answer_by=clock.today() - timedelta(days=1))
    away(joost, els)
    part = queries.Part
    shown = {key: set(queries.inbox(joost, key)) for key in part}
    assert shown[part.NEW] == {new, late}
    assert shown[part.MINE] == shown[part.AWAY] == {taken}
    assert shown[part.LATE] == {late}
    assert shown[part.OPEN] == {new, late, taken}
    assert queries.counts(els)[part.AWAY] == 1
    assert set(queries.inbox(els, part.OPEN, "schulden")) == {new}


def test_late_and_away_are_written_and_not_only_coloured(team, joost, els, taken):
    FirstQuestion.objects.update(answer_by=clock.today() - timedelta(days=1))
    away(joost, els)
    page = login(Client(), els).get(LIST).content.decode()
    assert "Te laat" in page
    assert "Afwezig" in page
    assert "1 vraag is te laat." in page


def test_oldest_date_first_after_urgent(team, joost):
    first, second = question_for(team), question_for(team)
    urgent = question_for(team, urgent=True)
    FirstQuestion.objects.filter(pk=second.pk).update(answer_by=clock.today() - timedelta(days=9))
    assert list(queries.inbox(joost)) == [urgent, second, first]


def test_the_screens_of_handing_over(taken, joost, els, stranger):
    url = f"{LIST}{taken.public_id}/overdragen/"
    browser = login(Client(), joost)
    assert els.name in browser.get(url).content.decode()
    assert browser.post(url, {}).status_code == 422
    assert browser.post(url, {"to": str(stranger.public_id)}).status_code == 422
    assert browser.post(url, {"to": str(els.public_id)}).status_code == 302
    assert FirstQuestion.objects.get().handler == els
    assert browser.get(url).status_code == 302
    assert login(Client(), stranger).get(url).status_code == 404
    assert login(Client(), stranger).post(url, {"to": str(els.public_id)}).status_code == 404


def test_the_buttons_of_giving_and_taking_back(taken, joost, lead, els):
    page = login(Client(), joost).get(f"{LIST}{taken.public_id}/").content.decode()
    assert "Geef terug aan het team" in page
    assert "Neem terug voor het team" not in page
    other = login(Client(), els)
    assert "Iemand anders?" not in other.get(f"{LIST}{taken.public_id}/").content.decode()
    assert other.post(f"{LIST}{taken.public_id}/terugnemen/").status_code == 403
    browser = login(Client(), lead)
    assert "Neem terug" in browser.get(f"{LIST}{taken.public_id}/").content.decode()
    assert browser.post(f"{LIST}{taken.public_id}/terugnemen/").status_code == 302
    assert FirstQuestion.objects.get().handler is None


def test_an_unknown_filter_shows_everything(team, joost):
    question = question_for(team)
    page = login(Client(), joost).get(f"{LIST}?onderwerp=onzin&deel=onzin")
    assert question.reference in page.content.decode()

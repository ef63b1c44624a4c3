"""Reported back to the sociaal team: who sees it and for how long, what was done, logged."""

from datetime import timedelta

import pytest
from django.test import Client

from portal.accounts.roles import Role
from portal.audit.models import Event
from portal.core import clock
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.aanvragen import queries, services
from selfservice.aanvragen.models import Aanvraag, Report, StatusEvent
from selfservice.aanvragen.rules.places import Place
from selfservice.aanvragen.rules.states import State
from selfservice.aanvragen.rules.talks import may_call_on
from tests.factories import aanvragen as make
from tests.factories.accounts import employee
from tests.factories.core import TeamFactory
from tests.helpers import login

pytestmark = pytest.mark.django_db
LIST = "/werkplek/teruggemeld/"


def report(by, place=Place.SOCIAAL_TEAM, dossier=None, days=3):
    return services.report_back(
        by=by, public_id=make.taken(by, dossier).public_id, place=place,
        reason="Wij lezen dat er meer speelt.", call_on=clock.today() + timedelta(days=days),
    )  # fmt: skip


@pytest.fixture
def desk():
    return make.handler()


@pytest.fixture
def reported(desk):
    return report(desk)


@pytest.fixture
def worker(reported):
    return employee(Role.SOCIAAL_TEAM, reported.dossier.team)


@pytest.fixture
def stranger():
    return employee(Role.SOCIAAL_TEAM, TeamFactory(berkelland=True))


def url(aanvraag) -> str:
    return f"{LIST}{aanvraag.public_id}/"


def said(**changes):
    return {"how": "doorgestuurd", "done": "Wij spraken over uw huur."} | changes


def test_only_the_own_team_sees_it_and_every_look_is_logged(reported, worker, stranger, desk):
    browser = login(Client(), worker)
    assert reported.reference in browser.get(LIST).content.decode()
    page = browser.get(url(reported)).content.decode()
    assert "Wij lezen dat er meer speelt." in page
    looks = Event.objects.filter(name="aanvraag.bekeken", actor_name=worker.name)
    assert looks.count() == 1
    other = login(Client(), stranger)
    assert reported.reference not in other.get(LIST).content.decode()
    assert other.get(url(reported)).status_code == 404
    assert other.post(url(reported), said()).status_code == 404
    assert login(Client(), desk).get(LIST).status_code == 403


def test_what_is_with_the_casusregisseur_is_not_in_the_list_of_the_team(desk, worker):
    other = report(desk, place=Place.CASUSREGISSEUR)
    browser = login(Client(), worker)
    assert other.reference not in browser.get(LIST).content.decode()
    assert browser.get(url(other)).status_code == 404


def test_sent_on_with_what_was_done_and_then_out_of_sight(reported, worker):
    browser = login(Client(), worker)
    assert browser.post(url(reported), said()).status_code == 302
    found = Aanvraag.objects.get(pk=reported.pk)
    kept = Report.objects.get()
    assert (found.place, found.call_on) == (Place.WERKLEERBEDRIJF, None)
    assert (kept.handled_by, kept.handled_how) == (worker, "doorgestuurd")
    assert StatusEvent.objects.get(action="bespreken").note == "Wij spraken over uw huur."
    assert browser.get(url(reported)).status_code == 404
    assert list(queries.reported_to(worker)) == []


def test_another_talk_is_a_new_promise_to_the_resident(reported, worker):
    day = clock.today() + timedelta(days=10)
    services.talked(by=worker, public_id=reported.public_id, how="nog-een-gesprek",
                    done="Wij maakten kennis.", call_on=day)  # fmt: skip
    found = Aanvraag.objects.get(pk=reported.pk)
    assert (found.state, found.place, found.call_on) == (State.SUBMITTED, Place.SOCIAAL_TEAM, day)
    first, second = Report.objects.all()
    assert first.handled_at is not None
    assert (second.handled_at, second.call_on) == (None, day)


@pytest.mark.parametrize(
    ("days", "due", "fits"),
    [
        (0, 20, True),
        (20, 20, True),
        (21, 20, False),
        (-1, 20, False),
        (14, -3, True),
        (15, -3, False),
    ],
)
def test_the_next_call_is_a_promise_before_the_decision_is_due(days, due, fits):
    today = clock.today()
    day, last = today + timedelta(days=days), today + timedelta(days=due)
    assert may_call_on(day, today=today, due=last) is fits


def test_what_was_typed_is_kept_when_something_is_missing(reported, worker):
    browser = login(Client(), worker)
    answer = browser.post(url(reported), said(how="nog-een-gesprek"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Vul in op welke dag u weer belt." in page
    assert "Wij spraken over uw huur." in page
    assert browser.post(url(reported), said(done="")).status_code == 422
    assert Report.objects.get().handled_at is None


def test_access_ends_when_the_resident_withdraws(reported, worker):
    services.withdraw(by=reported.dossier.resident.user, public_id=reported.public_id)
    browser = login(Client(), worker)
    assert browser.get(url(reported)).status_code == 404
    assert not Aanvraag.objects.visible_to(worker).exists()


def test_who_may_say_that_they_talked(reported, worker, desk):
    with pytest.raises(Aanvraag.DoesNotExist):
        services.talked(by=desk, public_id=reported.public_id, how="doorgestuurd", done="Ja.")
    with pytest.raises(NotAllowed):
        services.talked(by=reported.dossier.resident.user, public_id=reported.public_id,
                        how="doorgestuurd", done="Ja.")  # fmt: skip
    with pytest.raises(services.NotSaid):
        services.talked(by=worker, public_id=reported.public_id, how="", done="Ja.")


def test_only_what_was_reported_back(desk, worker):
    talk = {"praten": {"praten": "ja", "praten-hoe": "eerst-praten"}}
    asked = make.filed(**talk)
    with pytest.raises(IllegalMove):
        services.talked(by=asked.dossier.current_casusregisseur, public_id=asked.public_id,
                        how="doorgestuurd", done="Ja.")  # fmt: skip


def test_first_call_on_top_and_late_in_words(desk, reported, worker):
    soon = report(desk, dossier=make.known_resident(team=reported.dossier.team), days=1)
    assert list(queries.reported_to(worker)) == [soon, reported]
    Aanvraag.objects.filter(pk=soon.pk).update(call_on=clock.today() - timedelta(days=1))
    page = login(Client(), worker).get(LIST).content.decode()
    assert "Te laat" in page


def test_questions_to_the_database_do_not_grow(desk, reported, worker, django_assert_num_queries):
    browser = login(Client(), worker)
    browser.get(LIST)
    with django_assert_num_queries(6):
        browser.get(LIST)
    for _ in range(10):
        report(desk, dossier=make.known_resident(team=reported.dossier.team))
    with django_assert_num_queries(6):
        browser.get(LIST)

"""When a session ends, and who may end it."""

from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client
from django.utils import timezone

from portal.accounts.second_factor.models import TotpDevice
from portal.core import clock
from tests.factories.accounts import PASSWORD, employee, resident
from tests.helpers import current_code, is_logged_in, login, totp_device

pytestmark = pytest.mark.django_db
PING = "/cms/editing-sessions/ping/1/"


@pytest.fixture
def at(monkeypatch):
    """Return a function that sets the clock to so many seconds after now."""
    start = timezone.now()

    def set_clock(**delta: int) -> None:
        moment = start + timedelta(**delta)
        monkeypatch.setattr(clock.timezone, "now", lambda: moment)

    set_clock()
    return set_clock


def make(kind: str):
    return resident() if kind == "resident" else employee("casusregisseur")


def test_fourteen_quiet_minutes_are_fine(client: Client, at) -> None:
    login(client, resident())
    at(minutes=14)
    assert client.get("/account/").status_code == 200


def test_after_fifteen_quiet_minutes_you_are_out_and_told(client: Client, at) -> None:
    login(client, resident())
    at(minutes=15, seconds=1)
    answer = client.get("/account/")
    assert answer.url == "/accounts/login/?next=/account/&reden=stil"
    assert not is_logged_in(client)
    page = client.get(answer.url).content.decode()
    assert "U bent uitgelogd omdat u 15 minuten niets deed" in page


def test_activity_keeps_the_session(client: Client, at) -> None:
    login(client, resident())
    for minute in range(10, 60, 10):
        at(minutes=minute)
        assert client.get("/account/").status_code == 200


def test_the_editing_ping_is_no_activity(client: Client, at) -> None:
    login(client, employee("redacteur"))
    at(minutes=10)
    client.post(PING)
    at(minutes=16)
    assert client.get("/account/").status_code == 302


@pytest.mark.parametrize(("kind", "hours"), [("resident", 2), ("staff", 8)])
def test_no_session_lives_longer_than(client: Client, at, kind: str, hours: int) -> None:
    login(client, make(kind))
    for minute in range(10, hours * 60, 10):
        at(minutes=minute)
        client.get("/account/")
    at(minutes=hours * 60 - 1)
    assert client.get("/account/").status_code == 200
    at(minutes=hours * 60, seconds=1)
    assert "reden=lang" in client.get("/account/").url


def test_a_public_page_stays_open_after_the_end(client: Client, at) -> None:
    login(client, resident())
    at(minutes=20)
    assert client.get("/healthz").status_code == 200
    assert not is_logged_in(client)


def test_an_unverified_session_is_ended(client: Client) -> None:
    client.force_login(resident())
    assert client.get("/account/").url.endswith("reden=opnieuw")
    assert not is_logged_in(client)


@pytest.mark.parametrize("key", ["started_at", "last_activity"])
def test_a_session_without_its_times_is_ended(client: Client, key: str) -> None:
    login(client, resident())
    session = client.session
    del session[key]
    session.save()
    client.get("/account/")
    assert not is_logged_in(client)


def test_a_session_on_a_removed_device_is_ended(client: Client) -> None:
    login(client, resident())
    TotpDevice.objects.all().delete()
    client.get("/account/")
    assert not is_logged_in(client)


def test_a_session_on_somebody_elses_device_is_ended(client: Client) -> None:
    login(client, resident())
    session = client.session
    session["otp_device_id"] = totp_device(resident()).persistent_id
    session.save()
    client.get("/account/")
    assert not is_logged_in(client)


def test_visitors_without_session_cost_no_query(client: Client, django_assert_num_queries) -> None:
    with django_assert_num_queries(0):
        answer = client.get("/.well-known/security.txt")
    assert "Cookie" not in answer.headers.get("Vary", "")


def full_login(email: str) -> Client:
    client = Client(headers={"user-agent": "Mozilla/5.0 (iPhone) Safari/605"})
    client.post("/accounts/login/", {"login": email, "password": PASSWORD})
    TotpDevice.objects.update(last_step=-1)
    client.post("/accounts/tweede-stap/", {"code": current_code()})
    assert is_logged_in(client)
    return client


@pytest.mark.allow_n_plus_one
def test_own_sessions_are_listed_and_ended_one_by_one() -> None:
    user = resident()
    totp_device(user)
    here, there = full_login(user.email), full_login(user.email)
    page = here.get("/account/").content.decode()
    assert page.count("Safari op iPhone") >= 2
    other = UserSession.objects.get(session_key=there.session.session_key)
    assert here.post(f"/account/apparaten/{other.pk}/").url == "/account/"
    assert is_logged_in(here)
    assert not SessionStore().exists(other.session_key)
    assert there.get("/account/").status_code == 302


@pytest.mark.allow_n_plus_one
def test_nobody_ends_the_session_of_another() -> None:
    one, two = resident(), resident()
    totp_device(one)
    totp_device(two)
    mine, theirs = full_login(one.email), full_login(two.email)
    other = UserSession.objects.get(session_key=theirs.session.session_key)
    mine.post(f"/account/apparaten/{other.pk}/")
    assert theirs.get("/account/").status_code == 200


@pytest.mark.allow_n_plus_one
def test_all_others_at_once() -> None:
    user = resident()
    totp_device(user)
    here, there = full_login(user.email), full_login(user.email)
    here.post("/account/apparaten/andere/")
    assert here.get("/account/").status_code == 200
    assert there.get("/account/").status_code == 302


def test_ending_is_never_a_get(client: Client) -> None:
    login(client, resident())
    assert client.get("/account/apparaten/andere/").status_code == 405
    assert client.get("/account/apparaten/1/").status_code == 405


def left(client: Client) -> int:
    return client.get("/account/sessie/").json()["seconds"]


def test_a_page_says_how_long_the_session_lasts(client: Client, at) -> None:
    assert left(client) == 0
    login(client, resident())
    assert left(client) == 15 * 60
    at(minutes=10)
    assert left(client) == 5 * 60
    page = client.get("/account/").content.decode()
    assert 'data-over="900"' in page


def test_asking_how_long_is_no_activity_and_going_on_is(client: Client, at) -> None:
    login(client, resident())
    at(minutes=14)
    assert left(client) == 60
    assert client.post("/account/blijven/").json() == {"seconds": 15 * 60}
    at(minutes=28)
    assert left(client) == 60
    at(minutes=29, seconds=1)
    assert left(client) == 0
    assert client.post("/account/blijven/").json() == {"seconds": 0}


def test_near_the_longest_session_no_time_is_added(client: Client, at) -> None:
    login(client, resident())
    for minutes in range(10, 120, 10):
        at(minutes=minutes)
        client.post("/account/blijven/")
    at(minutes=119)
    assert client.post("/account/blijven/").json() == {"seconds": 60}


def test_a_get_never_goes_on(client: Client) -> None:
    login(client, resident())
    assert client.get("/account/blijven/").status_code == 405


def test_who_is_not_logged_in_gets_no_warning(client: Client) -> None:
    assert "data-sessie" not in client.get("/accounts/login/").content.decode()


def test_a_script_that_looks_by_itself_is_no_activity(client: Client, at) -> None:
    login(client, resident())
    at(minutes=14)
    assert client.get("/account/", headers={"X-Achtergrond": "1"}).status_code == 200
    assert left(client) == 60

"""Logging in: password, then a code; nothing less, and nothing that gives people away."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django_otp import DEVICE_ID_SESSION_KEY

from portal.accounts.models import User
from portal.accounts.second_factor import services as factors
from portal.accounts.second_factor.models import TotpDevice
from portal.audit.models import Event
from portal.core import clock
from tests.factories.accounts import PASSWORD, employee, resident
from tests.helpers import current_code, is_logged_in, login, totp_device

pytestmark = pytest.mark.django_db
CHALLENGE = "/accounts/tweede-stap/"


@pytest.fixture
def user() -> User:
    person = resident(email="noor@voorbeeld.example")
    totp_device(person)
    return person


def password_step(client: Client, password: str = PASSWORD, email: str = "noor@voorbeeld.example"):
    return client.post("/accounts/login/", {"login": email, "password": password})


def test_both_steps_lead_inside(client: Client, user: User) -> None:
    assert password_step(client).url == CHALLENGE
    assert not is_logged_in(client)
    answer = client.post(CHALLENGE, {"code": current_code()})
    assert answer.url == "/naar-binnen/"
    assert client.session[DEVICE_ID_SESSION_KEY] == totp_device(user).persistent_id
    assert Event.objects.filter(name="account.ingelogd", actor_id=str(user.public_id)).exists()


@pytest.mark.parametrize(("make", "front"), [(resident, "/mijn/"), (None, "/werkplek/")])
def test_everyone_lands_at_their_own_front(client: Client, make, front: str) -> None:
    person = make() if make else employee("casusregisseur")
    assert login(client, person).get("/naar-binnen/").url == front


def test_next_is_kept_over_both_steps(client: Client, user: User) -> None:
    client.post("/accounts/login/?next=/mijn/plan/", {"login": user.email, "password": PASSWORD})
    assert client.post(CHALLENGE, {"code": current_code()}).url == "/mijn/plan/"


def test_a_next_of_another_site_is_ignored(client: Client, user: User) -> None:
    client.post(
        "/accounts/login/?next=https://kwaad.example/", {"login": user.email, "password": PASSWORD}
    )
    assert client.post(CHALLENGE, {"code": current_code()}).url == "/naar-binnen/"


def test_a_password_alone_opens_nothing(client: Client, user: User) -> None:
    password_step(client)
    for path in ("/naar-binnen/", "/account/", "/mijn/"):
        assert client.get(path).url.startswith("/accounts/login/")


def test_without_an_app_the_password_is_worth_nothing(client: Client) -> None:
    resident(email="noor@voorbeeld.example")
    assert password_step(client).url == "/activeren/?reden=eerst"
    assert not is_logged_in(client)
    assert client.get(CHALLENGE).url == "/accounts/login/"


def test_a_wrong_code_is_told_and_keeps_the_step(client: Client, user: User) -> None:
    password_step(client)
    answer = client.post(CHALLENGE, {"code": "000000"})
    assert answer.status_code == 422
    assert "klopt niet" in answer.content.decode()
    assert not is_logged_in(client)


def test_a_code_works_once(client: Client, user: User) -> None:
    used = current_code()
    for _ in range(2):
        other = Client()
        password_step(other)
        answer = other.post(CHALLENGE, {"code": used})
    assert answer.status_code == 422


def test_codes_are_limited_by_an_own_count(client: Client, user: User) -> None:
    password_step(client)
    for _ in range(5):
        client.post(CHALLENGE, {"code": "000000"})
    answer = client.post(CHALLENGE, {"code": "000000"})
    assert answer.status_code == 429
    assert "Even wachten" in answer.content.decode()


def test_logging_in_with_an_own_account_gives_no_new_tries(client: Client, user: User) -> None:
    attacker = resident(email="kwaad@voorbeeld.example")
    totp_device(attacker)
    password_step(client)
    for _ in range(5):
        client.post(CHALLENGE, {"code": "000000"})
    own = Client()
    password_step(own, email=attacker.email)
    assert own.post(CHALLENGE, {"code": current_code()}).status_code == 302
    assert client.post(CHALLENGE, {"code": "000000"}).status_code == 429


def test_only_the_asked_device_is_slowed(client: Client, user: User) -> None:
    codes = factors.renew_recovery_codes(by=user, user=user)
    password_step(client)
    client.post(f"{CHALLENGE}?met=herstelcode", {"code": "AAAA-AAAA-AAAA"})
    assert TotpDevice.objects.get(user=user).throttling_failure_count == 0
    assert client.post(CHALLENGE, {"code": current_code()}).status_code == 302
    assert len(codes) == 10


def test_a_recovery_code_lets_in_once_and_is_logged(client: Client, user: User) -> None:
    code = factors.renew_recovery_codes(by=user, user=user)[0]
    for expected in (302, 422):
        other = Client()
        password_step(other)
        answer = other.post(f"{CHALLENGE}?met=herstelcode", {"code": code.lower()})
        assert answer.status_code == expected
    assert Event.objects.filter(name="account.herstelcode_gebruikt").count() == 1


@pytest.mark.parametrize("change", ["password", "active"])
def test_a_change_in_between_ends_the_login(client: Client, user: User, change: str) -> None:
    password_step(client)
    if change == "password":
        user.set_password("heel iets anders 9")
    else:
        user.is_active = False
    user.save()
    assert client.post(CHALLENGE, {"code": current_code()}).url == "/accounts/login/"
    assert not is_logged_in(client)
    assert client.get(CHALLENGE).url == "/accounts/login/"


def test_a_closed_account_is_told_so(client: Client, user: User) -> None:
    User.objects.filter(pk=user.pk).update(is_active=False)
    answer = password_step(client)
    assert answer.url == "/accounts/inactive/"
    assert client.get(answer.url).status_code == 403


def test_known_and_unknown_get_the_same_answer(client: Client, user: User) -> None:
    known = password_step(client, "verkeerd wachtwoord")
    unknown = password_step(client, "verkeerd wachtwoord", email="niemand@voorbeeld.example")
    assert known.status_code == unknown.status_code == 422
    assert known.context["form"].errors == unknown.context["form"].errors


def test_failed_logins_are_limited_per_account(client: Client, user: User) -> None:
    for _ in range(5):
        password_step(client, "verkeerd wachtwoord")
    answer = password_step(client)
    assert answer.status_code == 422
    assert "te vaak" in answer.content.decode()


def test_many_logins_from_one_address_are_429(client: Client) -> None:
    statuses = [
        password_step(client, email=f"p{number}@voorbeeld.example").status_code
        for number in range(21)
    ]
    assert statuses[-1] == 429


@pytest.mark.parametrize(
    "name",
    ["account_signup", "account_email", "account_set_password", "account_reauthenticate"],
)
def test_what_we_do_not_offer_does_not_resolve(name: str) -> None:
    with pytest.raises(NoReverseMatch):
        reverse(name)


@pytest.mark.parametrize("path", ["signup/", "email/", "login/code/", "confirm-email/", "social/"])
def test_nobody_signs_up(client: Client, path: str) -> None:
    assert client.get(f"/accounts/{path}").status_code == 404
    assert client.post(f"/accounts/{path}", {"email": "x@voorbeeld.example"}).status_code == 404


def test_logging_out_is_a_post(client: Client, user: User) -> None:
    login(client, user)
    assert client.get("/accounts/logout/").status_code == 200
    assert is_logged_in(client)
    assert client.post("/accounts/logout/").url == "/"
    assert not is_logged_in(client)


def test_a_form_sent_after_the_session_ended_leads_back_to_its_page(client: Client) -> None:
    answer = client.post(
        "/account/apparaten/andere/", headers={"referer": "http://testserver/account/"}
    )
    assert answer.url == "/accounts/login/?next=/account/"


def test_the_code_of_half_a_minute_ago_still_works(client, user, monkeypatch) -> None:
    before = current_code()
    password_step(client)
    later = timezone.now() + timedelta(seconds=30)
    monkeypatch.setattr(clock.timezone, "now", lambda: later)
    assert client.post(CHALLENGE, {"code": before}).status_code == 302

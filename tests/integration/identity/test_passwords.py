"""Another password: by mail when it is lost, or while logged in."""

import re

import pytest
from django.core import mail
from django.test import Client
from django_tasks_db.models import DBTaskResult

from portal.accounts.models import User
from portal.audit.models import Event
from portal.mail import tasks
from tests.factories.accounts import PASSWORD, resident
from tests.helpers import is_logged_in, login, totp_device

pytestmark = pytest.mark.django_db
CHOSEN = "fietsen langs de Berkel"


@pytest.fixture
def user() -> User:
    person = resident(email="noor@voorbeeld.example")
    totp_device(person)
    return person


def ask(client: Client, email: str = "noor@voorbeeld.example"):
    return client.post("/accounts/password/reset/", {"email": email})


def deliver() -> list:
    """Do what the worker does with every mail in the queue, and return what went out."""
    for row in DBTaskResult.objects.filter(task_path="portal.mail.tasks.send"):
        tasks.send.func(**row.args_kwargs["kwargs"])
    return mail.outbox


def link(client: Client) -> str:
    ask(client)
    (letter,) = deliver()
    return re.search(r"http://testserver(\S+)", letter.body).group(1)


def test_a_lost_password_by_mail(client: Client, user: User) -> None:
    answer = client.get(link(client), follow=True)
    form_at = answer.request["PATH_INFO"]
    answer = client.post(form_at, {"password1": CHOSEN, "password2": CHOSEN})
    assert answer.url == "/accounts/password/reset/key/done/"
    user.refresh_from_db()
    assert user.check_password(CHOSEN)
    assert Event.objects.filter(name="account.wachtwoord_gewijzigd").exists()
    assert not is_logged_in(client)
    again = client.post("/accounts/login/", {"login": user.email, "password": CHOSEN})
    assert again.url == "/accounts/tweede-stap/"


def test_the_mail_is_dutch_and_from_us(client: Client, user: User) -> None:
    ask(client)
    (letter,) = deliver()
    assert letter.subject == "Kies een nieuw wachtwoord"
    assert letter.to == [user.email]
    assert user.first_name not in letter.body


def test_known_and_unknown_get_the_same_answer(client: Client, user: User) -> None:
    known, unknown = ask(client), ask(client, "niemand@voorbeeld.example")
    assert known.status_code == unknown.status_code == 302
    assert known.url == unknown.url
    assert len(deliver()) == 1


def test_a_closed_account_gets_no_mail(client: Client, user: User) -> None:
    User.objects.filter(pk=user.pk).update(is_active=False)
    assert ask(client).status_code == 302
    assert deliver() == []


@pytest.mark.parametrize("path", ["1-abc-def/", "zz9-set-password/", "1-set-password/"])
def test_a_link_that_is_not_right_is_gone(client: Client, path: str) -> None:
    answer = client.get(f"/accounts/password/reset/key/{path}")
    assert answer.status_code == 410
    assert "Deze link werkt niet meer" in answer.content.decode()


def test_a_link_works_once(client: Client, user: User) -> None:
    address = link(client)
    form_at = client.get(address, follow=True).request["PATH_INFO"]
    client.post(form_at, {"password1": CHOSEN, "password2": CHOSEN})
    assert Client().get(address).status_code == 410


def test_the_fourth_mail_in_a_minute_is_429(client: Client, user: User) -> None:
    assert [ask(client).status_code for _ in range(4)] == [302, 302, 302, 429]


def test_changing_it_logs_out_everywhere(client: Client, user: User) -> None:
    other = login(Client(), user)
    login(client, user)
    answer = client.post(
        "/accounts/password/change/",
        {"oldpassword": PASSWORD, "password1": CHOSEN, "password2": CHOSEN},
    )
    assert answer.url == "/accounts/login/"
    other.get("/account/")
    assert not is_logged_in(client)
    assert not is_logged_in(other)
    assert [letter.subject for letter in deliver()] == ["Uw wachtwoord is gewijzigd"]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("verkeerd", CHOSEN, "niet uw wachtwoord van nu"),
        (PASSWORD, "kort", "Kies minstens 12 tekens"),
        (PASSWORD, "", "Vul dit in"),
    ],
)
def test_errors_say_what_to_do(
    client: Client, user: User, old: str, new: str, sentence: str
) -> None:
    login(client, user)
    answer = client.post(
        "/accounts/password/change/", {"oldpassword": old, "password1": new, "password2": new}
    )
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert "Pas nog" in answer.content.decode()


def test_without_login_there_is_nothing_to_change(client: Client) -> None:
    answer = client.get("/accounts/password/change/")
    assert answer.url == "/accounts/login/?next=/accounts/password/change/"

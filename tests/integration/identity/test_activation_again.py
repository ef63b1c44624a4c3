"""An account that was activated before: a code alone is not enough, the mailbox has to agree."""

import re

import pytest
from django.core import mail
from django.test import Client
from django_tasks_db.models import DBTaskResult

from portal.accounts import services
from portal.accounts.models import User
from portal.accounts.roles import Role
from portal.accounts.second_factor import queries
from portal.audit.models import Event
from portal.mail import tasks
from tests.factories.accounts import PASSWORD, employee, resident
from tests.helpers import is_logged_in, login, totp_device
from tests.integration.identity.test_activation import choose_password, finish, give_code

pytestmark = pytest.mark.django_db
OPEN_FIRST = "Open eerst de link in de e-mail die wij u stuurden."
ADDRESS = "noor@voorbeeld.example"


@pytest.fixture
def by() -> User:
    return employee(Role.CASUSREGISSEUR, first_name="Karin", last_name="Voorbeeld")


@pytest.fixture
def user() -> User:
    person = resident(email=ADDRESS)
    totp_device(person)
    return person


def deliver() -> list:
    """Do what the worker does with every mail in the queue, and return what went out."""
    mail.outbox.clear()
    for row in DBTaskResult.objects.filter(task_path="portal.mail.tasks.send").order_by("pk"):
        tasks.send.func(**row.args_kwargs["kwargs"])
    return mail.outbox


def link() -> str:
    """Return the path of the newest link that was mailed."""
    letters = {path: letter for letter in deliver() if (path := _path(letter))}
    DBTaskResult.objects.all().delete()
    return list(letters)[-1]


def _path(letter) -> str:
    found = re.search(r"(/activeren/link/\S+)", letter.body)
    return found.group(1) if found else ""


def test_a_colleague_with_only_the_code_does_not_get_in(client: Client, user: User, by) -> None:
    device = totp_device(user)
    code = services.invite(by=by, user=user)
    answer = give_code(client, code)
    assert answer.status_code == 422
    assert OPEN_FIRST in answer.content.decode()
    assert "activation" not in client.session
    assert client.get("/activeren/wachtwoord/").url == "/activeren/?reden=opnieuw"
    user.refresh_from_db()
    assert user.check_password(PASSWORD)
    assert queries.totp_device(user) == device


@pytest.mark.parametrize("left", ["password", "app"])
def test_a_password_or_an_app_alone_makes_an_account_activated(client, by, left) -> None:
    user = resident(email=ADDRESS)
    if left == "app":
        totp_device(user)
        user.set_unusable_password()
        user.save()
    assert give_code(client, services.invite(by=by, user=user)).status_code == 422


def test_the_refusal_is_the_same_for_unknown_people_and_codes(client, user, by) -> None:
    code = services.invite(by=by, user=user)
    right = give_code(client, code)
    wrong = give_code(client, "AAAA-AAAA-AAAA")
    unknown = give_code(client, code, email="niemand@voorbeeld.example")
    assert right.status_code == wrong.status_code == unknown.status_code == 422
    sentences = {str(a.context["form"].non_field_errors()) for a in (right, wrong, unknown)}
    assert len(sentences) == 1


def test_code_and_link_together_bring_back_who_lost_the_phone(client, user, by) -> None:
    old = login(Client(), user)
    code = services.invite(by=by, user=user)
    assert client.get(link()).url == "/activeren/"
    assert give_code(client, code).url == "/activeren/wachtwoord/"
    choose_password(client)
    finish(client)
    old.get("/account/")
    assert is_logged_in(client)
    assert not is_logged_in(old)


def test_the_link_of_somebody_else_opens_nothing(client, user, by) -> None:
    other = resident(email="ander@voorbeeld.example")
    services.invite(by=by, user=other)
    client.get(link())
    assert give_code(client, services.invite(by=by, user=user)).status_code == 422


def test_a_link_is_over_with_its_code(client, user, by) -> None:
    services.invite(by=by, user=user)
    old = link()
    fresh = services.invite(by=by, user=user)
    assert client.get(old).status_code == 410
    newest = link()
    client.get(newest)
    give_code(client, fresh)
    choose_password(client)
    finish(client)
    assert Client().get(newest).status_code == 410


@pytest.mark.parametrize("token", ["x", "12", "gAAAAABkdGVzdA", "%20"])
def test_a_made_up_link_is_gone(client: Client, token: str) -> None:
    assert client.get(f"/activeren/link/{token}/").status_code == 410


def test_the_mail_is_discreet_and_the_link_names_nobody(user, by) -> None:
    code = services.invite(by=by, user=user)
    (letter,) = deliver()
    assert letter.to == [ADDRESS]
    assert code not in letter.body
    assert "noor" not in letter.body.lower()
    assert str(user.public_id) not in letter.body
    assert "Vroeg u dit niet?" in letter.body


def test_the_first_mail_holds_a_link_too(client: Client, by) -> None:
    user = resident(email=ADDRESS)
    user.set_unusable_password()
    user.save()
    services.invite(by=by, user=user)
    assert client.get(link()).url == "/activeren/"


def test_every_activation_is_told_by_mail_and_logged_with_the_inviter(client, user, by) -> None:
    code = services.invite(by=by, user=user)
    client.get(link())
    give_code(client, code)
    choose_password(client)
    finish(client)
    (letter,) = deliver()
    assert letter.to == [ADDRESS]
    assert "Uw wachtwoord en uw app zijn zojuist ingesteld." in letter.body
    assert "contactpersoon" in letter.body
    event = Event.objects.get(name="account.geactiveerd")
    assert event.summary == "Het account is geactiveerd na een code van Karin Voorbeeld"


def test_an_address_in_the_url_is_not_used(client: Client) -> None:
    page = client.get(f"/activeren/?email={ADDRESS}").content.decode()
    assert ADDRESS not in page

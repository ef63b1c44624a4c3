"""From a code on paper to a verified session."""

from base64 import b64decode
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from portal.accounts import services
from portal.accounts.models import Invitation, User
from portal.accounts.second_factor import queries, totp
from portal.audit.models import Event
from portal.core import clock, vault
from tests.factories.accounts import PASSWORD, resident
from tests.helpers import current_code, is_logged_in

pytestmark = pytest.mark.django_db

CHOSEN = "fietsen langs de Berkel"


@pytest.fixture
def invited() -> User:
    user = resident(email="noor@voorbeeld.example")
    user.set_unusable_password()
    user.save()
    return user


@pytest.fixture
def code(invited: User) -> str:
    return services.invite(by=None, user=invited)


def give_code(client: Client, code: str, email: str = "noor@voorbeeld.example"):
    return client.post("/activeren/", {"email": email, "code": code})


def choose_password(client: Client, password: str = CHOSEN):
    return client.post("/activeren/wachtwoord/", {"password1": password, "password2": password})


def offered_key(client: Client) -> bytes:
    client.get("/activeren/app/")
    return vault.unseal(b64decode(client.session["activation"]["sealed_key"]))


def finish(client: Client):
    return client.post("/activeren/app/", {"code": current_code(offered_key(client))})


def test_the_whole_way_in(client: Client, invited: User, code: str) -> None:
    assert give_code(client, code).url == "/activeren/wachtwoord/"
    assert choose_password(client).url == "/activeren/app/"
    page = client.get("/activeren/app/").content.decode()
    key = offered_key(client)
    assert totp.readable_key(key) in page
    assert "<svg" in page
    assert "style=" not in page
    assert finish(client).url == "/account/herstelcodes/nieuw/"
    assert is_logged_in(client)
    invited.refresh_from_db()
    assert invited.check_password(CHOSEN)
    assert Invitation.objects.get(user=invited).used_at
    assert Event.objects.filter(name="account.geactiveerd").count() == 1


def test_recovery_codes_are_shown_until_kept_and_then_never_again(
    client: Client, invited: User, code: str
) -> None:
    give_code(client, code)
    choose_password(client)
    finish(client)
    shown = client.get("/account/herstelcodes/nieuw/")
    assert len(shown.context["codes"]) == 10
    assert client.get("/naar-binnen/").url == "/account/herstelcodes/nieuw/"
    assert client.post("/account/herstelcodes/nieuw/").url == "/naar-binnen/"
    assert client.get("/account/herstelcodes/nieuw/").url == "/account/"
    assert client.get("/naar-binnen/").url == "/mijn/"
    assert queries.codes_left(invited) == 10


def test_nothing_is_saved_before_the_end(client: Client, invited: User, code: str) -> None:
    give_code(client, code)
    choose_password(client)
    offered_key(client)
    invited.refresh_from_db()
    assert not invited.has_usable_password()
    assert queries.totp_device(invited) is None
    assert Invitation.objects.get(user=invited).used_at is None


@pytest.mark.parametrize("way", [" {} ".format, str.lower, lambda code: code.replace("-", " ")])
def test_a_code_may_be_typed_in_many_ways(client: Client, code: str, way) -> None:
    assert give_code(client, way(code)).status_code == 302


def test_known_and_unknown_people_get_the_same_answer(client: Client, code: str) -> None:
    known = give_code(client, "AAAA-AAAA-AAAA")
    unknown = give_code(client, "AAAA-AAAA-AAAA", email="niemand@voorbeeld.example")
    assert known.status_code == unknown.status_code == 422
    assert known.context["form"].non_field_errors() == unknown.context["form"].non_field_errors()
    body = known.content.decode().replace("noor@", "niemand@")
    assert strip_token(body) == strip_token(unknown.content.decode())


def strip_token(body: str) -> list[str]:
    return [line for line in body.splitlines() if "csrfmiddlewaretoken" not in line]


def test_someone_elses_code_is_unknown(client: Client, code: str) -> None:
    other = resident(email="ander@voorbeeld.example")
    assert give_code(client, code, email=other.email).status_code == 422


def test_the_sixth_try_on_one_address_is_429(client: Client, code: str) -> None:
    for _ in range(5):
        give_code(client, "AAAA-AAAA-AAAA")
    answer = give_code(client, code)
    assert answer.status_code == 429
    assert "Even wachten" in answer.content.decode()


def test_an_expired_code_is_gone(client: Client, code: str, monkeypatch) -> None:
    later = timezone.now() + timedelta(days=14, seconds=1)
    monkeypatch.setattr(clock.timezone, "now", lambda: later)
    answer = give_code(client, code)
    assert answer.status_code == 410
    assert "werkt niet meer" in answer.content.decode()


def test_a_used_code_is_gone(client: Client, code: str) -> None:
    give_code(client, code)
    choose_password(client)
    finish(client)
    assert give_code(Client(), code).status_code == 410


def test_a_new_code_replaces_the_old_one(client: Client, invited: User, code: str) -> None:
    fresh = services.invite(by=None, user=invited)
    assert give_code(client, code).status_code == 410
    assert give_code(client, fresh).status_code == 302


def test_a_second_window_cannot_enrol_a_second_app(invited: User, code: str) -> None:
    first, second = Client(), Client()
    for window in (first, second):
        give_code(window, code)
        choose_password(window)
        offered_key(window)
    device_answer = finish(first)
    assert device_answer.status_code == 302
    mine = queries.totp_device(invited).pk
    assert finish_stale(second).status_code == 410
    assert queries.totp_device(invited).pk == mine
    assert not is_logged_in(second)


def finish_stale(client: Client):
    return client.post("/activeren/app/", {"code": "123456"})


def test_deactivation_in_between_ends_it(client: Client, invited: User, code: str) -> None:
    give_code(client, code)
    choose_password(client)
    key = offered_key(client)
    User.objects.filter(pk=invited.pk).update(is_active=False)
    answer = client.post("/activeren/app/", {"code": current_code(key)})
    assert answer.status_code == 410
    assert queries.totp_device(invited) is None


def test_a_password_changed_in_between_ends_it(client: Client, invited: User, code: str) -> None:
    give_code(client, code)
    invited.set_password(PASSWORD)
    invited.save()
    assert choose_password(client).status_code == 410


def test_half_an_hour_is_the_limit(client: Client, code: str, monkeypatch) -> None:
    give_code(client, code)
    later = timezone.now() + timedelta(minutes=31)
    monkeypatch.setattr(clock.timezone, "now", lambda: later)
    assert client.get("/activeren/wachtwoord/").url == "/activeren/?reden=opnieuw"


@pytest.mark.parametrize("path", ["/activeren/wachtwoord/", "/activeren/app/"])
def test_no_step_without_the_code(client: Client, path: str) -> None:
    assert client.get(path).url == "/activeren/?reden=opnieuw"


def test_no_app_before_the_password(client: Client, code: str) -> None:
    give_code(client, code)
    assert client.get("/activeren/app/").url == "/activeren/wachtwoord/"


@pytest.mark.parametrize(
    ("first", "second", "sentence"),
    [
        ("kort", "kort", "Kies minstens 12 tekens"),
        ("fietsen langs de Berkel", "iets heel anders langs", "niet hetzelfde"),
        ("q1w2e3r4t5y6", "q1w2e3r4t5y6", "te veel mensen"),
        ("noor@voorbeeld.example", "noor@voorbeeld.example", "lijkt te veel"),
    ],
)
def test_a_weak_password_is_refused(
    client: Client, code: str, first: str, second: str, sentence: str
) -> None:
    give_code(client, code)
    answer = client.post("/activeren/wachtwoord/", {"password1": first, "password2": second})
    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_a_wrong_app_code_changes_nothing(client: Client, invited: User, code: str) -> None:
    give_code(client, code)
    choose_password(client)
    key = offered_key(client)
    answer = client.post("/activeren/app/", {"code": "000000"})
    assert answer.status_code == 422
    assert offered_key(client) == key
    assert queries.totp_device(invited) is None

"""What people do about the safety of their own account, and the photos of colleagues."""

from base64 import b64decode
from io import BytesIO
from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from PIL import Image

from portal.accounts.models import User
from portal.accounts.portraits import clean_portrait
from portal.accounts.second_factor import queries, services
from portal.core import vault
from tests.factories.accounts import employee, resident
from tests.helpers import current_code, is_logged_in, login

pytestmark = pytest.mark.django_db


@pytest.fixture
def user(client: Client) -> User:
    person = resident()
    login(client, person)
    return person


def new_key(client: Client) -> bytes:
    return vault.unseal(b64decode(client.session["new_authenticator"]["key"]))


def test_new_recovery_codes_after_a_code_of_the_app(client: Client, user: User) -> None:
    assert client.post("/account/herstelcodes/", {"code": "000000"}).status_code == 422
    assert queries.codes_left(user) == 0
    queries.totp_device(user).throttle_reset()
    answer = client.post("/account/herstelcodes/", {"code": current_code()})
    assert answer.url == "/account/herstelcodes/nieuw/"
    page = client.get(answer.url)
    assert len(page.context["codes"]) == queries.codes_left(user) == 10


def test_fresh_codes_do_not_lie_open_in_the_session(client: Client, user: User) -> None:
    client.post("/account/herstelcodes/", {"code": current_code()})
    code = client.get("/account/herstelcodes/nieuw/").context["codes"][0]
    assert code not in str(dict(client.session))


def test_another_phone(client: Client, user: User) -> None:
    assert client.post("/account/app/", {"code": current_code()}).url == "/account/app/nieuw/"
    assert client.get("/account/app/nieuw/").status_code == 200
    key = new_key(client)
    assert client.post("/account/app/nieuw/", {"code": "000000"}).status_code == 422
    answer = client.post("/account/app/nieuw/", {"code": current_code(key)})
    assert answer.url == "/account/"
    assert client.get("/account/").status_code == 200
    assert queries.totp_device(user).key == key


def test_a_lost_phone_is_replaced_with_a_recovery_code(client: Client, user: User) -> None:
    code = services.renew_recovery_codes(by=user, user=user)[0]
    answer = client.post("/account/app/?met=herstelcode", {"code": code})
    assert answer.url == "/account/app/nieuw/"
    assert queries.codes_left(user) == 9


def test_another_phone_ends_the_other_sessions(client: Client, user: User) -> None:
    other = login(Client(), user)
    client.post("/account/app/", {"code": current_code()})
    client.post("/account/app/nieuw/", {"code": current_code(new_key(client))})
    other.get("/account/")
    assert is_logged_in(client)
    assert not is_logged_in(other)


def test_no_new_app_without_proof(client: Client, user: User) -> None:
    assert client.get("/account/app/nieuw/").url == "/account/app/"
    assert client.post("/account/app/nieuw/", {"code": "123456"}).url == "/account/app/"


def test_tries_are_limited_here_too(client: Client, user: User) -> None:
    for _ in range(5):
        client.post("/account/herstelcodes/", {"code": "000000"})
    assert client.post("/account/app/", {"code": "000000"}).status_code == 429


@pytest.mark.parametrize(
    "path",
    [
        "/account/",
        "/account/herstelcodes/",
        "/account/herstelcodes/nieuw/",
        "/account/app/",
        "/account/app/nieuw/",
        "/naar-binnen/",
        "/portret/00000000-0000-4000-8000-000000000000/",
    ],
)
def test_nothing_of_this_without_login(path: str) -> None:
    assert Client().get(path).url == f"/accounts/login/?next={path}"


def test_a_colleague_without_photo_is_drawn(client: Client, user: User) -> None:
    answer = client.get(f"/portret/{employee('casusregisseur').public_id}/")
    assert answer.headers["Content-Type"] == "image/svg+xml"
    assert b"style" not in answer.content


def test_a_photo_comes_from_private_storage(client: Client, user: User) -> None:
    colleague = employee("casusregisseur")
    out = BytesIO()
    Image.new("RGB", (500, 700), "teal").save(out, "PNG")
    photo = clean_portrait(ContentFile(out.getvalue()))
    colleague.profile.portrait.save(f"{colleague.public_id}.jpg", photo)
    answer = client.get(f"/portret/{colleague.public_id}/")
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert answer.headers["Cache-Control"] == "private, no-cache"
    with Image.open(BytesIO(b"".join(answer.streaming_content))) as image:
        assert image.size == (480, 480)


def test_residents_and_leavers_have_no_photo(client: Client, user: User) -> None:
    left = employee("casusregisseur", is_active=False)
    for public_id in (user.public_id, left.public_id, uuid4()):
        assert client.get(f"/portret/{public_id}/").status_code == 404

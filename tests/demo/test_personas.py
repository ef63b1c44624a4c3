"""The persona buttons: one press and you are in, with the same rules as everybody."""

import re

import pytest
from django.test import Client
from django_otp import DEVICE_ID_SESSION_KEY, user_has_device

from portal.accounts.models import User
from portal.demo.personas import BY_KEY, GROUPS, INVITED, PERSONAS, Persona, grouped
from tests.factories.accounts import UserFactory
from tests.helpers import is_logged_in

pytestmark = pytest.mark.django_db
OTHERS = [persona for persona in PERSONAS if persona.key != INVITED]


def account(persona: Persona) -> User:
    kinds = {"/mijn/": User.Kind.RESIDENT, "/activeren/": User.Kind.RESIDENT}
    kinds["/namens/"] = User.Kind.HELPER
    kind = kinds.get(persona.lands, User.Kind.STAFF)
    return UserFactory(
        email=persona.email,
        kind=kind,
        first_name=persona.first_name,
        last_name=persona.last_name,
        password=None,
    )


def test_there_is_a_persona_for_every_role() -> None:
    assert len(PERSONAS) == len(BY_KEY) == 11
    assert [group for group, people in grouped() if people] == list(GROUPS)
    assert all(persona.email.endswith("@voorbeeld.example") for persona in PERSONAS)
    assert len({persona.email for persona in PERSONAS}) == 11
    assert all(len(sentence.split()) <= 20 for p in PERSONAS for sentence in p.sees.split(". "))


def test_every_persona_comes_in_verified() -> None:
    for persona in OTHERS:
        user, client = account(persona), Client()
        answer = client.post(f"/demo/{persona.key}/")
        assert answer.url == persona.lands
        assert is_logged_in(client)
        assert client.session[DEVICE_ID_SESSION_KEY].startswith("demo.demodevice/")
        assert client.get("/account/").status_code == 200
        assert not user_has_device(user)


def test_the_next_persona_replaces_the_one_before() -> None:
    client = Client()
    for persona in OTHERS[:2]:
        user = account(persona)
        client.post(f"/demo/{persona.key}/")
        assert client.session["_auth_user_id"] == str(user.pk)


def test_the_page_has_a_button_each_and_get_changes_nothing() -> None:
    client = Client(enforce_csrf_checks=True)
    page = client.get("/demo/").content.decode()
    assert all(f'action="/demo/{persona.key}/"' in page for persona in PERSONAS)
    assert client.get("/demo/inwoner/").status_code == 405
    assert client.post("/demo/inwoner/").status_code == 403
    assert Client().post("/demo/burgemeester/").status_code == 404


def test_without_data_it_says_what_to_do() -> None:
    answer = Client().post("/demo/inwoner/")
    assert answer.status_code == 409
    assert "voorbeeldgegevens" in answer.content.decode()


def test_the_invited_resident_activates_with_the_example_app() -> None:
    persona, client = BY_KEY[INVITED], Client()
    account(persona)
    answer = client.post(f"/demo/{persona.key}/", follow=True)
    page = answer.content.decode()
    code = re.search(r"staat de code ([A-Z0-9-]{14})", page).group(1)
    assert f'value="{persona.email}"' in page
    assert all(persona.email not in address for address, _ in answer.redirect_chain)
    client.post("/activeren/", {"email": persona.email, "code": code})
    chosen = "fietsen langs de Berkel"
    client.post("/activeren/wachtwoord/", {"password1": chosen, "password2": chosen})
    assert "/demo/app/" in client.get("/activeren/app/").content.decode()
    shown = client.get("/demo/app/").context["code"]
    assert client.post("/activeren/app/", {"code": shown}).status_code == 302
    assert is_logged_in(client)


def test_the_invited_resident_activates_again_and_again() -> None:
    persona = BY_KEY[INVITED]
    user = account(persona)
    for _ in range(2):
        client = Client()
        page = client.post(f"/demo/{persona.key}/", follow=True).content.decode()
        code = re.search(r"staat de code ([A-Z0-9-]{14})", page).group(1)
        answer = client.post("/activeren/", {"email": persona.email, "code": code})
        assert answer.url == "/activeren/wachtwoord/"
        user.set_password("een heel eigen wachtwoord 42")
        user.save()


def test_the_example_app_knows_nothing_by_itself() -> None:
    assert Client().get("/demo/app/").context["code"] == ""

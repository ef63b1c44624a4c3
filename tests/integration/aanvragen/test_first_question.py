"""J2: a first question from the public form to the inbox of one team, and nowhere else."""

import re
import uuid

import pytest
from django.core import signing
from django.test import Client

from portal.accounts.roles import Role
from portal.audit.models import Event
from portal.core import entrypoints
from selfservice.eerste_vragen.models import FirstQuestion
from selfservice.eerste_vragen.views import KEY_SALT, RECEIPT_SALT
from tests.factories import aanvragen as make
from tests.factories.accounts import employee
from tests.factories.core import TeamFactory
from tests.helpers import login

pytestmark = pytest.mark.django_db

WRITTEN = {
    "municipality": "winterswijk",
    "topic": "inkomen",
    "question": "Ik kan mijn huur niet betalen.",
    "urgent": "nee",
    "name": "Sam de Vries",
    "phone": "0543 000000",
    "email": "",
    "best_moment": "",
    "website": "",
}


@pytest.fixture(autouse=True)
def teams():
    return {
        "winterswijk": TeamFactory(winterswijk=True, phone="Voorbeeldnummer W"),
        "berkelland": TeamFactory(berkelland=True, phone="Voorbeeldnummer B"),
    }


def key_on(page):
    return re.search(r'name="sleutel" value="([^"]+)"', page)[1]


def post(client, **changes):
    key = key_on(client.get("/eerste-vraag/").content.decode())
    return client.post("/eerste-vraag/", WRITTEN | {"sleutel": key} | changes)


def test_it_lands_in_the_inbox_of_that_team_and_nowhere_else(client, teams):
    answer = post(client)
    question = FirstQuestion.objects.get()
    assert answer.status_code == 302
    assert "Sam" not in answer.url
    receipt = client.get(answer.url).content.decode()
    assert question.reference in receipt
    assert "Sociaal team Winterswijk" in receipt
    assert "Sam de Vries" not in receipt
    assert "huur" not in receipt

    own = login(Client(), employee(Role.SOCIAAL_TEAM, teams["winterswijk"]))
    other = login(Client(), employee(Role.SOCIAAL_TEAM, teams["berkelland"]))
    url = f"/werkplek/eerste-vragen/{question.public_id}/"
    assert question.reference in own.get("/werkplek/eerste-vragen/").content.decode()
    assert question.reference not in other.get("/werkplek/eerste-vragen/").content.decode()
    assert own.get(url).status_code == 200
    assert other.get(url).status_code == 404
    assert other.post(f"{url}oppakken/").status_code == 404
    assert Event.objects.filter(name="eerste-vraag.bekeken").count() == 1


@pytest.mark.parametrize("role", [Role.BEHANDELAAR, Role.CASUSREGISSEUR, Role.BEHEERDER])
def test_other_roles_have_no_inbox(role, teams):
    browser = login(Client(), employee(role, teams["winterswijk"]))
    assert browser.get("/werkplek/eerste-vragen/").status_code == 403


def test_a_double_click_is_one_question(client):
    key = key_on(client.get("/eerste-vraag/").content.decode())
    twice = [client.post("/eerste-vraag/", WRITTEN | {"sleutel": key}) for _ in range(2)]
    assert [answer.status_code for answer in twice] == [302, 302]
    assert FirstQuestion.objects.count() == 1


def test_errors_keep_what_was_typed_and_the_same_key(client):
    key = key_on(client.get("/eerste-vraag/").content.decode())
    answer = client.post("/eerste-vraag/", WRITTEN | {"sleutel": key, "phone": ""})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Vul een telefoonnummer of een e-mailadres in" in page
    assert "Ik kan mijn huur niet betalen." in page
    again = client.post("/eerste-vraag/", WRITTEN | {"sleutel": key_on(page)})
    assert again.status_code == 302
    assert FirstQuestion.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"phone": "bel maar"}, "Dit telefoonnummer klopt niet"),
        ({"phone": "", "email": "geen adres"}, "Dit e-mailadres klopt niet"),
        ({"question": ""}, "Vul dit in: Wat is uw vraag."),
        ({"municipality": "amsterdam"}, "amsterdam"),
        ({"website": "http://spam.example"}, "Laat dit veld leeg"),
        ({"sleutel": "verzonnen"}, "stond lang open"),
        ({"sleutel": signing.dumps(str(uuid.uuid4()), salt="anders")}, "stond lang open"),
    ],
)
def test_bad_input_is_refused_with_a_sentence(client, changes, sentence):
    answer = post(client, **changes)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not FirstQuestion.objects.exists()


def test_urgent_shows_at_once_whom_to_call(client):
    page = client.get("/eerste-vraag/").content.decode()
    assert "Kunt u niet wachten?" in page
    assert "Voorbeeldnummer B" in page
    client.cookies["gemeente"] = "winterswijk"
    page = client.get("/eerste-vraag/").content.decode()
    assert "Voorbeeldnummer W" in page
    assert "Voorbeeldnummer B" not in page
    answer = post(client, urgent="ja")
    assert "Er is haast: bel ook zelf" in client.get(answer.url).content.decode()


def test_the_reason_why_one_was_led_here_and_the_subject(client):
    page = client.get("/eerste-vraag/?reden=geen-dossier&onderwerp=schulden").content.decode()
    assert "U bent nog niet bekend bij ons." in page
    assert re.search(r'value="schulden"[^>]*checked', page)
    assert "Waarom bent u hier?" not in client.get("/eerste-vraag/?reden=x").content.decode()


@pytest.mark.parametrize(
    "proof",
    [
        "",
        "onzin",
        signing.dumps(str(uuid.uuid4()), salt=RECEIPT_SALT),
        signing.dumps("x", salt=KEY_SALT),
    ],
    # Named, since signatures hold the moment: test workers must see the same names.
    ids=["empty", "nonsense", "of nothing", "with another salt"],
)
def test_a_stale_or_forged_receipt_is_404(client, proof):
    assert client.get("/eerste-vraag/ontvangen/", {"bewijs": proof}).status_code == 404


def test_too_many_in_a_minute_get_a_themed_429(client):
    answers = [post(client) for _ in range(11)]
    assert [answer.status_code for answer in answers[:10]] == [302] * 10
    assert answers[10].status_code == 429
    assert "<h1" in answers[10].content.decode()


def test_take_and_handle(client, teams):
    post(client)
    question = FirstQuestion.objects.get()
    kim = login(Client(), employee(Role.SOCIAAL_TEAM, teams["winterswijk"]))
    url = f"/werkplek/eerste-vragen/{question.public_id}/"
    early = kim.post(f"{url}afhandelen/", {"how": "beantwoord"})
    assert early.status_code == 409
    assert "Pak de vraag eerst op" in early.content.decode()
    assert kim.post(f"{url}oppakken/").url == url
    nothing = kim.post(f"{url}afhandelen/", {"how": "doorverwezen", "note": " "})
    assert nothing.status_code == 422
    assert "naar wie" in nothing.content.decode()
    assert kim.post(f"{url}afhandelen/", {"how": "beantwoord", "note": "Gebeld"}).status_code == 302
    question.refresh_from_db()
    assert (question.state, question.handled_how) == ("afgehandeld", "beantwoord")
    assert kim.post(f"{url}oppakken/").status_code == 409
    done = kim.get("/werkplek/eerste-vragen/?deel=afgehandeld").content.decode()
    assert question.reference in done


def test_content_pages_can_offer_it():
    assert entrypoints.find("eerste-vraag").url == "/eerste-vraag/"


@pytest.mark.parametrize(
    ("slug", "topic", "said"),
    [
        ("klacht-of-compliment", "klacht", "U kunt altijd een klacht of compliment geven"),
        ("loopbaanadvies", "werk", "geeft advies over werk en opleiding, ook als u nieuw bent"),
    ],
)
def test_what_is_open_to_everybody_begins_at_the_own_team_and_says_why(client, slug, topic, said):
    # P1: nothing of an unknown person is filed; DOMAIN §1 and §2: these are for everybody.
    make.shipped()
    TeamFactory(winterswijk=True)
    page = client.get(f"/mijn/aanvragen/nieuw/{slug}/").content.decode()
    assert said in page
    assert f"onderwerp={topic}" in page.replace("&amp;", "&")
    form = client.get("/eerste-vraag/", {"reden": slug.split("-")[0], "onderwerp": topic})
    assert form.context["form"]["topic"].value() == topic
    assert "ook als wij u nog niet" in form.content.decode()

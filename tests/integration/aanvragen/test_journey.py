"""J8 and J9 through the real addresses: start, answer, upload, send, take, decide, read."""

import pytest
from django.test import Client
from django.urls import reverse

from selfservice.aanvragen.models import Aanvraag
from tests.factories import aanvragen as make
from tests.helpers import login

pytestmark = pytest.mark.django_db

POSTED = {
    "gegevens": {"gegevens-kloppen": "ja"},
    "waarvoor": {"waarvoor": "huis"},
    "nodig": {"nodig": "Mijn wasmachine is kapot."},
    "kosten": {"bedrag": "450", "al-betaald": "nee"},
    "rekening": {"iban": "nl91 abna 0417 1643 00"},
    "praten": {"praten": "nee"},
}


def address(name, aanvraag, *more):
    return reverse(name, args=[aanvraag.public_id, *more])


def test_from_start_to_decision(client, django_capture_on_commit_callbacks):
    make.shipped()
    dossier = make.known_resident()
    resident = login(client, dossier.resident.user)
    begun = resident.post("/mijn/aanvragen/nieuw/bijzondere-bijstand/")
    aanvraag = Aanvraag.objects.get()
    assert begun.url == address("mijn:aanvraag_scherm", aanvraag, "gegevens")

    for screen, values in POSTED.items():
        url = address("mijn:aanvraag_scherm", aanvraag, screen)
        assert resident.get(url).status_code == 200
        data = values | ({"bestanden": []})
        answer = resident.post(url, {k: v for k, v in data.items() if v != []})
        assert answer.status_code == 302, answer.context["form"].errors
    upload = address("mijn:aanvraag_scherm", aanvraag, "bewijs")
    files = [make.picture("bon.jpg"), make.picture("bon.jpg", "PNG")]
    assert resident.post(upload, {"bestanden": files, "toevoegen": "1"}).url == upload
    assert resident.get(upload).content.decode().count("Verwijder<span") == 3  # two, one template

    check = resident.get(address("mijn:aanvraag_controleren", aanvraag))
    page = check.content.decode()
    assert "€ 450,00" in page
    assert "NL91 ABNA 0417 1643 00" in page
    assert "bon.png" in page
    aanvraag.refresh_from_db()
    key = {"sleutel": str(aanvraag.submit_key)}
    sent = [resident.post(address("mijn:aanvraag_controleren", aanvraag), key) for _ in range(2)]
    assert {answer.url for answer in sent} == {address("mijn:aanvraag_ontvangst", aanvraag)}
    aanvraag.refresh_from_db()
    receipt = resident.get(sent[0].url).content.decode()
    assert aanvraag.reference in receipt

    desk = login(Client(), make.handler())
    assert aanvraag.reference in desk.get("/werkplek/aanvragen/").content.decode()
    assert desk.post(address("werkplek:aanvraag_oppakken", aanvraag)).status_code == 302
    seen = desk.get(address("werkplek:aanvraag", aanvraag)).content.decode()
    assert "Mijn wasmachine is kapot." in seen
    file = aanvraag.attachments.first().file
    download = desk.get(address("werkplek:aanvraag_bestand", aanvraag, file.public_id))
    assert download.headers["Content-Disposition"].startswith("attachment")
    text = {
        "outcome": "toegekend",
        "amount": "450",
        "text": "U krijgt geld voor een wasmachine.",
    }
    preview = desk.post(address("werkplek:aanvraag_besluit", aanvraag), text | {"voorbeeld": "1"})
    assert "Zo leest de inwoner het" in preview.content.decode()
    done = desk.post(address("werkplek:aanvraag_besluit", aanvraag), text | {"versturen": "1"})
    assert done.status_code == 302

    page = resident.get(address("mijn:aanvraag", aanvraag)).content.decode()
    assert "U krijgt bijzondere bijstand." in page
    assert "bezwaar maken" in page


def test_a_resident_without_dossier_is_led_to_the_first_question(client):
    make.shipped()
    from_nowhere = login(client, make_resident())
    answer = from_nowhere.post("/mijn/aanvragen/nieuw/bijzondere-bijstand/")
    assert answer.url == "/eerste-vraag/?reden=geen-dossier"
    assert "nog niet bekend" in from_nowhere.get(answer.url).content.decode()


def make_resident():
    from tests.factories.accounts import resident  # noqa: PLC0415

    return resident()


def test_a_visitor_reads_the_start_page_and_sees_both_ways_in(client):
    make.shipped()
    page = client.get("/mijn/aanvragen/nieuw/bijzondere-bijstand/").content.decode()
    assert "Log in en begin" in page
    assert "/eerste-vraag/?reden=geen-dossier" in page
    assert client.post("/mijn/aanvragen/nieuw/bijzondere-bijstand/").url.startswith("/accounts/")

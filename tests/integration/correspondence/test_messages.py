"""`/mijn/berichten/` and `/werkplek/berichten/`: the same conversation from both sides."""

import uuid

import pytest
from django.test import Client
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from portal.accounts.roles import Role
from selfservice.correspondence.models import Message
from tests.factories import correspondence as make
from tests.factories.aanvragen import picture
from tests.factories.accounts import employee, resident
from tests.factories.dossiers import DossierFactory
from tests.helpers import login

pytestmark = pytest.mark.django_db
MIJN, WERKPLEK = "/mijn/berichten/", "/werkplek/berichten/"


def thread_url(dossier) -> str:
    return f"{WERKPLEK}{dossier.public_id}/"


def test_a_question_and_an_answer(mijn, werkplek, dossier):
    assertRedirects(mijn.post(MIJN, {"text": "Kan ik een cursus doen?"}), MIJN)
    assertContains(werkplek.get(WERKPLEK), "1 nieuw")
    assertContains(werkplek.get(thread_url(dossier)), "Kan ik een cursus doen?")
    werkplek.post(thread_url(dossier), {"text": "Ja, dat kan."})
    assertNotContains(werkplek.get(WERKPLEK), "1 nieuw")
    response = mijn.get(MIJN)
    assertContains(response, "Ja, dat kan.")
    assertContains(response, '<span class="p-visually-hidden"> nieuw</span>')


def test_looking_does_not_write_reading_does(mijn, dossier):
    message = make.from_staff(dossier)
    mijn.get(MIJN)
    message.refresh_from_db()
    assert message.read_at is None
    assertRedirects(mijn.post(f"{MIJN}gelezen/"), MIJN)
    assertNotContains(mijn.get(MIJN), "Ik heb dit gelezen")


def test_double_click_sends_once(mijn, dossier):
    data = {"text": "Dag", "sleutel": str(uuid.uuid4())}
    mijn.post(MIJN, data)
    mijn.post(MIJN, data)
    assert Message.objects.count() == 1


def test_nothing_written_is_a_sentence_and_what_was_typed_stays(mijn):
    assertContains(mijn.post(MIJN, {"text": " "}), "Schrijf een bericht", status_code=422)
    long = "woord " * 1000
    assertContains(mijn.post(MIJN, {"text": long}), "woord woord", status_code=422)


def test_a_refused_file_says_why_and_keeps_the_text(mijn):
    from_phone = picture("foto.jpg")
    from_phone.file.seek(0)
    from_phone.file.write(b"GIF89a kapot")
    response = mijn.post(MIJN, {"text": "Zie de foto", "files": from_phone})
    assertContains(response, "Zie de foto", status_code=422)
    assert not Message.objects.exists()


def test_a_file_comes_down_as_attachment_for_both_sides(mijn, werkplek, dossier):
    mijn.post(MIJN, {"text": "", "files": [picture(), picture("twee.jpg")]})
    message = Message.objects.get()
    assert message.files.count() == 2
    file = message.files.first().file.public_id
    for browser, address in (
        (mijn, f"{MIJN}{message.public_id}/bestanden/{file}/"),
        (werkplek, f"{thread_url(dossier)}{message.public_id}/bestanden/{file}/"),
    ):
        response = browser.get(address)
        assert response.headers["Content-Disposition"].startswith("attachment")


def test_before_there_is_a_casusregisseur():
    dossier = DossierFactory(with_account=True)
    browser = login(Client(), dossier.resident.user)
    assertContains(browser.get(MIJN), "U heeft nog geen casusregisseur")
    assert browser.post(MIJN, {"text": "Dag"}).status_code == 403


@pytest.mark.parametrize("role", list(Role))
def test_no_colleague_reads_along(dossier, role):
    make.from_resident(dossier, "Alleen voor mijn casusregisseur")
    browser = login(Client(), employee(role, dossier.team))
    assert browser.get(thread_url(dossier)).status_code in (403, 404)
    assert browser.post(thread_url(dossier), {"text": "Dag"}).status_code in (403, 404)


def test_another_resident_and_a_stranger_get_nothing(dossier):
    message = make.from_resident(dossier, uploads=[picture()])
    file = message.files.get().file.public_id
    address = f"{MIJN}{message.public_id}/bestanden/{file}/"
    other = DossierFactory(active=True, with_account=True)
    assert login(Client(), other.resident.user).get(address).status_code == 404
    assertNotContains(login(Client(), resident()).get(address), "afspraak")
    assert Client().get(address).status_code == 302


@pytest.mark.parametrize("number", [1, 100])
def test_queries_of_the_residents_page(mijn, dossier, number, django_assert_max_num_queries):
    for _ in range(number):
        make.from_staff(dossier)
    with django_assert_max_num_queries(14):
        assert mijn.get(MIJN).status_code == 200


@pytest.mark.parametrize("number", [1, 100])
def test_queries_of_the_list(werkplek, dossier, number, django_assert_max_num_queries):
    make.from_resident(dossier)
    for _ in range(number - 1):
        make.from_resident(
            DossierFactory(
                active=True, with_account=True, team=dossier.team,
                current_casusregisseur=dossier.current_casusregisseur,
            )
        )  # fmt: skip
    with django_assert_max_num_queries(8):
        assert werkplek.get(WERKPLEK).status_code == 200
    with django_assert_max_num_queries(17):
        assert werkplek.get(thread_url(dossier)).status_code == 200

"""`/mijn/voorbereiding/` on to the agenda at `/werkplek/gesprek/`."""

import pytest
from django.test import Client
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from portal.accounts.roles import Role
from selfservice.voorbereiding.models import AreaNote
from selfservice.voorbereiding.rules.areas import ORDER
from tests.factories.accounts import employee
from tests.helpers import login

pytestmark = pytest.mark.django_db
MIJN = "/mijn/voorbereiding/"


def agenda_url(dossier) -> str:
    return f"/werkplek/gesprek/{dossier.public_id}/"


def test_one_area_a_screen_to_the_end(mijn):
    for place, area in enumerate(ORDER):
        assertContains(mijn.get(f"{MIJN}{area}/"), f"Onderwerp {place + 1} van 12")
        response = mijn.post(f"{MIJN}{area}/", {"face": "3"})
    assertRedirects(response, f"{MIJN}delen/")
    assertContains(mijn.get(MIJN), "12 van 12 ingevuld")


def test_saving_and_going_on_later(mijn):
    response = mijn.post(f"{MIJN}huisvesting/", {"text": "Te klein", "bewaren": "1"})
    assertRedirects(response, MIJN)
    assertContains(mijn.get(f"{MIJN}huisvesting/"), "Te klein")


def test_what_is_shared_is_the_agenda_and_nothing_else(mijn, werkplek, dossier):
    mijn.post(f"{MIJN}financien/", {"face": "1", "text": "Een deurwaarder", "share": "on"})
    mijn.post(f"{MIJN}middelengebruik/", {"text": "Dit deel ik niet"})
    assertContains(werkplek.get(agenda_url(dossier)), "Er is nog niets gedeeld")
    mijn.post(f"{MIJN}delen/")
    response = werkplek.get(agenda_url(dossier))
    assertContains(response, "Een deurwaarder")
    assertContains(response, "Het gaat slecht")
    assertNotContains(response, "Dit deel ik niet")
    assertContains(
        mijn.get("/mijn/gegevens/?wie=anderen"), "bekeek de voorbereiding van uw gesprek"
    )


def test_after_the_conversation_the_list_is_empty(mijn, werkplek, dossier):
    mijn.post(f"{MIJN}financien/", {"face": "1", "share": "on"})
    mijn.post(f"{MIJN}delen/")
    werkplek.post(f"{agenda_url(dossier)}gevoerd/")
    assertContains(mijn.get(MIJN), "0 van 12 ingevuld")


def test_sharing_nothing_says_what_to_do(mijn):
    assertContains(mijn.post(f"{MIJN}delen/"), "Kies eerst", status_code=400)


@pytest.mark.parametrize("values", [{"face": "9"}, {"face": "x"}, {"text": "x" * 2001}])
def test_bad_input(mijn, values):
    assert mijn.post(f"{MIJN}financien/", values).status_code == 422
    assert not AreaNote.objects.exists()


def test_an_unknown_area(mijn):
    assert mijn.get(f"{MIJN}sterrenbeeld/").status_code == 404


@pytest.mark.parametrize("role", list(Role))
def test_nobody_else_reads_the_agenda(mijn, dossier, role):
    mijn.post(f"{MIJN}financien/", {"text": "Een deurwaarder", "share": "on"})
    mijn.post(f"{MIJN}delen/")
    browser = login(Client(), employee(role, dossier.team))
    assert browser.get(agenda_url(dossier)).status_code in (403, 404)
    assert browser.post(f"{agenda_url(dossier)}gevoerd/").status_code in (403, 404)


def test_queries(mijn, werkplek, dossier, django_assert_max_num_queries):
    for area in ORDER:
        mijn.post(f"{MIJN}{area}/", {"face": "3", "share": "on"})
    mijn.post(f"{MIJN}delen/")
    for path in ("", "delen/", "financien/"):
        with django_assert_max_num_queries(10):
            assert mijn.get(MIJN + path).status_code == 200
    with django_assert_max_num_queries(14):
        assert werkplek.get(agenda_url(dossier)).status_code == 200

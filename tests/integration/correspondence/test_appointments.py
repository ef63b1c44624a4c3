"""`/mijn/afspraken/` and `/werkplek/afspraken/`: proposing, confirming, moving, cancelling."""

import pytest
from django.test import Client
from pytest_django.asserts import assertContains

from selfservice.correspondence.models import Appointment
from selfservice.correspondence.rules.appointments import State
from tests.factories import correspondence as make
from tests.factories.dossiers import DossierFactory
from tests.helpers import login

pytestmark = pytest.mark.django_db
MIJN, WERKPLEK = "/mijn/afspraken/", "/werkplek/afspraken/"


def form(days: int = 3, **changes: str) -> dict[str, str]:
    """Return what somebody fills in."""
    day = make.moment(days)
    values = {
        "how": "telefoon", "day_day": day.day, "day_month": day.month, "day_year": day.year,
        "at": "10.30", "minutes": "45",
    }  # fmt: skip
    return {key: str(value) for key, value in (values | changes).items()}


def test_the_resident_proposes_and_the_casusregisseur_confirms(mijn, werkplek):
    response = mijn.post(f"{MIJN}nieuw/", form(), follow=True)
    assertContains(response, "U stelde deze tijd voor")
    one = Appointment.objects.get()
    assert one.starts_at == make.moment(3).replace(minute=30)
    assertContains(werkplek.get(WERKPLEK), "Wacht op uw antwoord")
    done = werkplek.post(f"{WERKPLEK}{one.public_id}/bevestigen/", {"versie": 0}, follow=True)
    assertContains(done, "Staat vast")
    assertContains(mijn.get(f"{MIJN}{one.public_id}/"), "Deze afspraak staat vast")


def test_the_casusregisseur_proposes_and_the_resident_moves_it(mijn, werkplek, dossier):
    werkplek.post(f"{WERKPLEK}nieuw/{dossier.public_id}/", form())
    one = Appointment.objects.get()
    move = f"{MIJN}{one.public_id}/verzetten/"
    assertContains(mijn.post(move, form(5)), "Vul dit in: Waarom", status_code=422)
    assertContains(mijn.post(move, form(5, reason="Tandarts"), follow=True), "Tandarts")
    assertContains(werkplek.get(f"{WERKPLEK}{one.public_id}/"), "Tandarts")
    # The old time cannot be confirmed any more.
    stale = werkplek.post(f"{WERKPLEK}{one.public_id}/bevestigen/", {"versie": 0})
    assertContains(stale, "net veranderd", status_code=409)


def test_calling_off(mijn, dossier):
    one = make.confirmed(dossier)
    cancel = f"{MIJN}{one.public_id}/afzeggen/"
    assert mijn.post(cancel, {"reason": ""}).status_code == 422
    mijn.post(cancel, {"reason": "Ik ben ziek"})
    one.refresh_from_db()
    assert one.state == State.CANCELLED
    assertContains(mijn.get(MIJN), "Gaat niet door")


@pytest.mark.parametrize("at", ["25.00", "half elf", "10.99"])
def test_a_time_that_is_none(mijn, at):
    assertContains(mijn.post(f"{MIJN}nieuw/", form(at=at)), "bijvoorbeeld 10.30", status_code=422)


def test_yesterday_will_not_do(mijn):
    assertContains(mijn.post(f"{MIJN}nieuw/", form(-1)), "al voorbij", status_code=422)


def test_the_calendar_file(mijn, werkplek, dossier):
    one = make.confirmed(dossier)
    for browser, front in ((mijn, MIJN), (werkplek, WERKPLEK)):
        response = browser.get(f"{front}{one.public_id}/afspraak.ics")
        assert response.headers["Content-Type"].startswith("text/calendar")
        assert b"SUMMARY:Afspraak\r\n" in response.content


@pytest.mark.parametrize("action", ["", "bevestigen/", "verzetten/", "afzeggen/", "afspraak.ics"])
def test_nothing_of_another_resident(mijn, action):
    other = make.proposed(DossierFactory(active=True, with_account=True))
    for front, browser in ((MIJN, mijn),):
        address = f"{front}{other.public_id}/{action}"
        method = browser.post if action == "bevestigen/" else browser.get
        assert method(address).status_code == 404


def test_a_colleague_of_another_resident_gets_404(dossier):
    other = DossierFactory(active=True)
    browser = login(Client(), other.current_casusregisseur)
    assert browser.get(f"{WERKPLEK}{make.proposed(dossier).public_id}/").status_code == 404
    assert browser.get(f"{WERKPLEK}nieuw/{dossier.public_id}/").status_code == 404


@pytest.mark.parametrize("number", [1, 100])
def test_queries(mijn, werkplek, dossier, number, django_assert_max_num_queries):
    for _ in range(number):
        make.proposed(dossier)
    with django_assert_max_num_queries(11):
        assert mijn.get(MIJN).status_code == 200
    with django_assert_max_num_queries(10):
        assert werkplek.get(WERKPLEK).status_code == 200

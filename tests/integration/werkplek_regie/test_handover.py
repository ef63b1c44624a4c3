"""J11 on the screen: who may, what is asked, and that the former is out at once."""

import pytest
from pytest_django.asserts import assertContains, assertNotContains

from portal.accounts.roles import Role
from portal.audit.models import Event
from selfservice.casusoverleg.rules.decisions import Decision
from selfservice.dossiers.models import Dossier
from tests.factories import minutes
from tests.factories.accounts import employee
from tests.factories.core import TeamFactory
from tests.factories.dossiers import DossierFactory, casusregisseur
from tests.helpers import login

pytestmark = pytest.mark.django_db


@pytest.fixture
def dossier(team):
    return DossierFactory(team=team, active=True, with_account=True)


@pytest.fixture
def new(team):
    return casusregisseur(team, first_name="Nieuw")


def page(dossier) -> str:
    return f"/werkplek/dossiers/{dossier.public_id}/"


def filled_in(new, **fields):
    values = {"casusregisseur": str(new.public_id), "minutes": "anders"}
    return values | {"consultation": "Besproken op 3 maart.", "reason": "Past beter."} | fields


def test_the_former_is_out_at_once_and_the_new_one_in(desk, client, dossier, new):
    old = dossier.current_casusregisseur
    response = desk.post(f"{page(dossier)}overdragen/", filled_in(new), follow=True)
    assertContains(response, f"{new.name} is nu de casusregisseur")
    assertContains(response, "Besproken op 3 maart.")
    assert login(client, old).get(page(dossier)).status_code == 404
    assertContains(login(client, new).get(page(dossier)), old.name)


def test_minutes_are_the_consultation(desk, dossier, new):
    said = minutes.recorded(dossier, kind=Decision.HANDOVER, decision="Een andere hoofdvraag.")
    assertContains(desk.get(f"{page(dossier)}overdragen/"), "Een andere hoofdvraag.")
    values = filled_in(new, minutes=str(said.public_id), consultation="")
    desk.post(f"{page(dossier)}overdragen/", values)
    said.refresh_from_db()
    assert said.assignment.casusregisseur == new


@pytest.mark.parametrize("missing", ["consultation", "reason", "casusregisseur", "minutes"])
def test_what_is_missing_is_asked_and_what_was_typed_is_kept(desk, dossier, new, missing):
    values = filled_in(new, **{missing: ""})
    response = desk.post(f"{page(dossier)}overdragen/", values)
    kept = "Past beter." if missing != "reason" else "Besproken op 3 maart."
    assertContains(response, kept, status_code=422)
    assertContains(response, "Pas nog 1 ding aan", status_code=422)
    assert Dossier.objects.get().current_casusregisseur != new


def test_the_casusregisseur_asks_and_does_not_do_it(client, dossier, new):
    browser = login(client, dossier.current_casusregisseur)
    assertNotContains(browser.get(f"{page(dossier)}overdragen/"), "Draag over")
    assert browser.post(f"{page(dossier)}overdragen/", filled_in(new)).status_code == 403
    browser.post(f"{page(dossier)}overdragen/vragen/", {"reason": "Ik ga minder werken."})
    assertContains(browser.get("/werkplek/casusoverleg/"), "Ik ga minder werken.")
    again = browser.post(f"{page(dossier)}overdragen/vragen/", {"reason": "x"})
    assertContains(again, "staat al op de agenda", status_code=422)


def test_the_end_of_guidance(desk, dossier):
    response = desk.post(f"{page(dossier)}overdragen/stoppen/", {"consultation": ""})
    assert response.status_code == 422
    desk.post(f"{page(dossier)}overdragen/stoppen/", {"consultation": "Doelen gehaald."})
    assert Dossier.objects.get().state == "gesloten"
    assertContains(desk.get(page(dossier)), "Gesloten")


PATHS = ["overdragen/", "overdragen/vragen/", "overdragen/stoppen/", "lijn/"]


@pytest.mark.parametrize("path", PATHS)
def test_elsewhere_it_does_not_exist(client, dossier, path):
    stranger = employee(Role.TEAMLEIDER, TeamFactory(berkelland=True))
    assert login(client, stranger).post(page(dossier) + path).status_code == 404
    assert not Event.objects.exists()


@pytest.mark.parametrize("number", [1, 100])
def test_the_number_of_queries_stands_still(desk, dossier, new, number, django_assert_num_queries):
    for _ in range(number):
        casusregisseur(dossier.team)
        minutes.recorded(dossier)
    with django_assert_num_queries(15):
        desk.get(f"{page(dossier)}overdragen/")

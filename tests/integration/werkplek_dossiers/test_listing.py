"""`/werkplek/dossiers/`: whom they may see; empty and not permitted differ."""

import pytest
from pytest_django.asserts import assertContains, assertNotContains

from portal.accounts.roles import Role
from tests.factories import plans
from tests.factories.accounts import employee, resident
from tests.factories.core import TeamFactory
from tests.factories.dossiers import DossierFactory, casusregisseur
from tests.helpers import login

pytestmark = pytest.mark.django_db
PAGE = "/werkplek/dossiers/"


def test_the_team_sees_its_dossiers_with_who_is_to_act(desk, team):
    dossier = DossierFactory(team=team, active=True)
    plans.proposed(dossier)
    other = DossierFactory(team=TeamFactory(berkelland=True))
    response = desk.get(PAGE)
    for text in (dossier.resident.name, dossier.current_casusregisseur.name, "Wacht op akkoord"):
        assertContains(response, text)
    assertNotContains(response, other.resident.name)


def test_a_casusregisseur_sees_the_own_residents_only(client, team):
    mine, other = DossierFactory(team=team, active=True), DossierFactory(team=team, active=True)
    response = login(client, mine.current_casusregisseur).get(PAGE)
    assertContains(response, mine.resident.name)
    assertNotContains(response, other.resident.name)
    assertNotContains(response, "Zonder casusregisseur")


def test_searching_by_name(desk, team):
    found = DossierFactory(team=team, resident__last_name="Jansen")
    other = DossierFactory(team=team, resident__last_name="Wolters")
    response = desk.post(PAGE, {"q": "jans"})
    assertContains(response, found.resident.name)
    assertNotContains(response, other.resident.name)


def test_a_name_in_the_address_is_not_searched(desk, team):
    other = DossierFactory(team=team, resident__last_name="Wolters")
    assertContains(desk.get(PAGE, {"q": "jans"}), other.resident.name)


def test_three_kinds_of_nothing(desk, client, team):
    assertContains(desk.get(PAGE), "U heeft nog geen inwoners")
    assertContains(desk.post(PAGE, {"q": "niemand"}), "Geen inwoner gevonden")
    assertContains(desk.get(PAGE, {"toon": "zonder-casusregisseur"}), "Iedereen heeft een")


@pytest.mark.parametrize(
    "role", [Role.REDACTEUR, Role.BEHANDELAAR, Role.BEHEERDER, Role.SPECIALIST]
)
def test_who_has_no_dossiers_reads_who_may(client, role):
    browser = login(client, employee(role))
    assertContains(browser.get(PAGE), "voor de casusregisseur", status_code=403)
    dossier = DossierFactory()
    response = browser.get(f"{PAGE}{dossier.public_id}/")
    assertNotContains(response, dossier.resident.name, status_code=403)


def test_a_resident_does_not_come_here(client):
    assert login(client, resident()).get(PAGE).status_code == 403


@pytest.mark.parametrize("many", [1, 100])
def test_the_number_of_queries_stands_still(desk, team, many, django_assert_num_queries):
    regisseur = casusregisseur(team)
    for _ in range(many):
        dossier = DossierFactory(team=team, active=True, current_casusregisseur=regisseur)
        if many == 1 or dossier.pk % 10 == 0:
            plans.proposed(dossier)
    with django_assert_num_queries(9):
        response = desk.get(PAGE)
    assertContains(response, f"{many} inwoner")

"""`/werkplek/`: what waits today, per role."""

import pytest
from pytest_django.asserts import assertContains, assertNotContains

from portal.accounts.roles import Role
from tests.factories import plans
from tests.factories.accounts import MembershipFactory, employee, resident
from tests.factories.dossiers import DossierFactory, casusregisseur
from tests.helpers import login

pytestmark = pytest.mark.django_db
PAGE = "/werkplek/"


@pytest.mark.parametrize("role", list(Role))
def test_everybody_has_a_home_with_the_vraagbaak(client, role):
    assertContains(login(client, employee(role)).get(PAGE), "Zoek in de vraagbaak")


def test_a_resident_has_none(client):
    assert login(client, resident()).get(PAGE).status_code == 403


def test_a_casusregisseur_sees_own_residents_and_waiting_plans(client):
    dossier = DossierFactory(active=True)
    plans.proposed(dossier)
    response = login(client, dossier.current_casusregisseur).get(PAGE)
    assertContains(response, dossier.resident.name)
    assertContains(response, "Plannen bij de inwoner")
    assertNotContains(response, "Zonder casusregisseur")


def test_the_team_sees_who_waits(desk, team):
    dossier = DossierFactory(team=team)
    response = desk.get(PAGE)
    assertContains(response, dossier.resident.name)
    assertContains(response, "p-tile--warning")
    assertNotContains(response, "Mijn inwoners")


@pytest.mark.parametrize("role", [Role.REDACTEUR, Role.BEHEERDER])
def test_editors_see_content_and_no_resident(client, role):
    dossier = DossierFactory(active=True)
    response = login(client, employee(role)).get(PAGE)
    assertContains(response, "/cms/")
    assertNotContains(response, dossier.resident.name)


def test_the_desk_sees_its_numbers(client):
    response = login(client, employee(Role.BEHANDELAAR)).get(PAGE)
    assertContains(response, "Nieuwe aanvragen")


@pytest.mark.parametrize("many", [1, 100])
def test_the_number_of_queries_stands_still(client, team, many, django_assert_num_queries):
    user = casusregisseur(team)
    MembershipFactory(user=user, team=team, role=Role.SOCIAAL_TEAM)
    for _ in range(many):
        DossierFactory(team=team)
        dossier = DossierFactory(team=team, active=True, current_casusregisseur=user)
        if many == 1 or dossier.pk % 10 == 0:
            plans.proposed(dossier)
    login(client, user)
    with django_assert_num_queries(14):
        assert client.get(PAGE).status_code == 200

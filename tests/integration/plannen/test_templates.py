"""The team keeps the words that plans begin with."""

import pytest
from django.test import Client
from pytest_django.asserts import assertContains

from selfservice.plans import queries
from selfservice.plans.rules.templates import ROUTE_TEXT
from tests.factories.accounts import employee
from tests.helpers import login
from tests.integration.plannen.test_writing import filled

pytestmark = pytest.mark.django_db
LIST = "/werkplek/plan-sjablonen/"


def test_every_route_has_a_shipped_template(dossier):
    assert [one.route for one in queries.templates(dossier.team)] == list(ROUTE_TEXT)
    assert all(one.text.goals and not one.own for one in queries.templates(dossier.team))


def test_a_team_changes_its_own(regisseur, base, dossier):
    assertContains(regisseur.get(LIST), "Eigen kracht, drie weken")
    address = f"{LIST}{dossier.team.slug}/werk/"
    values = filled(regisseur.get(address)) | {"g0-title": "Onze eigen woorden"}
    assert regisseur.post(address, values).status_code == 302
    assertContains(regisseur.get(f"{base}?sjabloon=werk"), "Onze eigen woorden")


def test_a_template_without_goals_is_refused(regisseur, dossier):
    address = f"{LIST}{dossier.team.slug}/werk/"
    values = filled(regisseur.get(address)) | {"volgorde": ""}
    assert regisseur.post(address, values).status_code == 409


def test_another_team_and_other_roles_do_not_come_here(dossier):
    address = f"{LIST}{dossier.team.slug}/werk/"
    assert login(Client(), employee("behandelaar")).get(LIST).status_code == 403
    elsewhere = login(Client(), employee("teamleider"))
    assert elsewhere.get(f"{LIST}sociaal-team-berkelland/werk/").status_code == 404
    assert elsewhere.get(address).status_code == 200


def test_the_second_of_two_writers_is_shown_both_texts(regisseur, dossier):
    """Nobody's words are lost: what is saved stays beside what the second wrote."""
    address = f"{LIST}{dossier.team.slug}/werk/"
    first = filled(regisseur.get(address))
    second = first | {"g0-title": "Woorden van de tweede"}
    regisseur.post(address, first | {"g0-title": "Woorden van de eerste"})
    answer = regisseur.post(address, second)
    assertContains(answer, "Woorden van de eerste", status_code=409)
    assertContains(answer, "Woorden van de tweede", status_code=409)
    assert queries.template(dossier.team, "werk").text.goals[0].title == "Woorden van de eerste"
    again = filled(answer)
    assert regisseur.post(address, again).status_code == 302
    assert queries.template(dossier.team, "werk").text.goals[0].title == "Woorden van de tweede"


def test_the_menu_leads_to_the_templates(regisseur):
    assertContains(regisseur.get("/werkplek/"), f'href="{LIST}"')

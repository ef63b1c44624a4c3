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

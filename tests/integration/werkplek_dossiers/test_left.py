"""Residents whose casusregisseur works there no longer: their team sees it at once (P4)."""

import pytest
from pytest_django.asserts import assertContains, assertNotContains

from portal.accounts import services
from tests.factories.core import TeamFactory
from tests.factories.dossiers import DossierFactory

pytestmark = pytest.mark.django_db
PAGE = "/werkplek/dossiers/?toon=casusregisseur-weg"


def test_an_account_that_ended(desk, team):
    left, here = (DossierFactory(team=team, active=True) for _ in range(2))
    elsewhere = DossierFactory(team=TeamFactory(berkelland=True), active=True)
    assertContains(desk.get(PAGE), "werkt hier nog")
    assertNotContains(desk.get("/werkplek/"), "Casusregisseur is weg")
    for dossier in (left, elsewhere):
        services.end_employee(by=None, user=dossier.current_casusregisseur)
    response = desk.get(PAGE)
    assertContains(response, left.resident.name)
    for other in (here, elsewhere):
        assertNotContains(response, other.resident.name)
    assertContains(desk.get("/werkplek/"), "Casusregisseur is weg")


def test_a_role_that_stopped(desk, team):
    dossier = DossierFactory(team=team, active=True)
    services.end_membership(
        by=None, membership=dossier.current_casusregisseur.memberships.get(team=team)
    )
    assertContains(desk.get(PAGE), dossier.resident.name)

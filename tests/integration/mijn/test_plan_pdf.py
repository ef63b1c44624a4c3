"""`/mijn/plan/pdf/`: the plan on paper, the look logged, nobody else's plan."""

import pytest
from django.test import Client

from portal.audit.models import Event
from tests.factories import plans
from tests.factories.accounts import employee
from tests.factories.dossiers import DossierFactory
from tests.helpers import login

pytestmark = pytest.mark.django_db
PDF = "/mijn/plan/pdf/"


def test_without_a_plan_there_is_no_paper(mijn):
    assert mijn.get(PDF).status_code == 404


@pytest.mark.parametrize("query", ["", "?groot=1", "?versie=1", "?versie=abc"])
def test_the_plan_comes_as_pdf_and_the_look_is_logged(mijn, dossier, query):
    plans.accepted(dossier, plans.plan_text(goals=3))
    response = mijn.get(PDF + query)
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Cache-Control"] == "no-store, private"
    assert response.content.startswith(b"%PDF-")
    assert Event.objects.filter(summary__contains="om te bewaren of te printen").count() == 1


def test_a_draft_or_a_version_that_is_not_there(mijn, dossier):
    plans.accepted(dossier)
    plans.draft(dossier)
    for number in ("2", "9", "99999999999"):
        response = mijn.get(f"{PDF}?versie={number}")
        assert response.status_code == (404 if len(number) < 5 else 200)


def test_nobody_else(dossier):
    plans.accepted(dossier)
    assert Client().get(PDF).status_code == 302
    assert login(Client(), employee("casusregisseur", dossier.team)).get(PDF).status_code == 403
    other = DossierFactory(active=True, with_account=True)
    assert login(Client(), other.resident.user).get(PDF).status_code == 404


@pytest.mark.parametrize(("goals", "steps"), [(1, 1), (10, 10)])
def test_queries(mijn, dossier, goals, steps, django_assert_max_num_queries):
    plans.accepted(dossier, plans.plan_text(goals=goals, steps=steps))
    with django_assert_max_num_queries(12):
        assert mijn.get(PDF).status_code == 200

"""`/mijn/plan/pdf/`: the plan on paper, the look logged, nobody else's plan."""

from io import BytesIO

import pytest
from django.test import Client
from django.utils.formats import date_format
from pypdf import PdfReader

from portal.audit.models import Event
from selfservice.plans import services
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


def words_of(response) -> str:
    """Return the text of a PDF as a reader without eyes gets it, on one line."""
    pages = PdfReader(BytesIO(response.content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_the_paper_names_version_date_and_mark_of_the_text(mijn, dossier):
    """What is signed on paper can be compared with what is stored (akkoord op papier)."""
    version = plans.proposed(dossier)
    words = words_of(mijn.get(PDF))
    assert f"Versie 1 van {date_format(version.proposed_at, 'j F Y')}" in words
    assert words.count(version.text_hash[:12]) == 2
    assert "Handtekening" in words
    services.accept(by=dossier.resident.user, version=version, seen_hash=version.text_hash)
    assert "Handtekening" not in words_of(mijn.get(PDF))


@pytest.mark.parametrize("query", ["", "?groot=1"])
def test_the_card_on_paper(mijn, dossier, query):
    response = mijn.get(f"/mijn/casusregisseur/pdf/{query}")
    words = words_of(response)
    assert dossier.current_casusregisseur.name in words
    assert dossier.team.name in words
    assert Event.objects.filter(summary__contains="om te bewaren of te printen").count() == 1


def test_staff_print_the_plan_and_the_look_is_logged(dossier):
    plans.proposed(dossier)
    address = f"/werkplek/dossiers/{dossier.public_id}/plan/papier/"
    guide = login(Client(), dossier.current_casusregisseur)
    assert "Handtekening" in words_of(guide.get(f"{address}?groot=1"))
    assert Event.objects.filter(name="dossier.bekeken").exists()
    assert guide.get(f"{address}?versie=7").status_code == 404
    assert login(Client(), employee("behandelaar")).get(address).status_code == 403


def test_every_page_says_which_of_how_many(mijn, dossier):
    plans.accepted(dossier, plans.plan_text(goals=4, steps=4))
    response = mijn.get(PDF)
    last = len(PdfReader(BytesIO(response.content)).pages)
    assert last > 1
    assert f"Bladzijde 1 van {last}" in words_of(response)

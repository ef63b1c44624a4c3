"""`/mijn/gegevens/`: J12, who saw and changed what, and why."""

import pytest
from pytest_django.asserts import assertContains, assertNotContains

from portal.audit.models import Event
from selfservice.dossiers import services
from tests.factories import plans
from tests.factories.dossiers import DossierFactory

pytestmark = pytest.mark.django_db
PAGE = "/mijn/gegevens/"


def test_what_we_hold_and_whom_to_call(mijn, dossier):
    response = mijn.get(PAGE)
    for text in (dossier.resident.name, dossier.resident.address, dossier.team.name):
        assertContains(response, text)
    assertContains(response, "Klopt er iets niet?")
    assertContains(response, "Nog niet bekend")


def test_every_look_and_change_with_who_what_and_why(mijn, dossier):
    by = dossier.current_casusregisseur
    services.look(by=by, public_id=dossier.public_id, what="uw dossier")
    plans.proposed(dossier)
    response = mijn.get(PAGE)
    assertContains(response, f"{by.name} bekeek uw dossier.")
    assertContains(response, f"{by.name} stelde versie 1 van uw plan voor.")
    assertContains(response, "casusregisseur, Gemeente Winterswijk")
    assertContains(response, "Begeleiding bij uw plan")
    assertContains(response, "U bekeek uw gegevens.")


def test_only_others(mijn, dossier):
    services.look(by=dossier.current_casusregisseur, public_id=dossier.public_id, what="uw plan")
    response = mijn.get(PAGE, {"wie": "anderen"})
    assertContains(response, "bekeek uw plan.")
    assertNotContains(response, "U bekeek")


def test_nobody_else_yet(mijn):
    assertContains(mijn.get(PAGE, {"wie": "anderen"}), "Niemand anders keek naar uw gegevens")


def test_nothing_about_another_resident(mijn, dossier):
    other = DossierFactory(active=True)
    services.look(by=other.current_casusregisseur, public_id=other.public_id, what="iets anders")
    assertNotContains(mijn.get(PAGE), "iets anders")


def test_the_page_itself_is_one_look(mijn):
    mijn.get(PAGE)
    assert Event.objects.filter(name="dossier.bekeken").count() == 1


@pytest.mark.parametrize("many", [1, 100])
def test_the_number_of_queries_stands_still(mijn, dossier, many, django_assert_num_queries):
    for _ in range(many):
        services.look(by=dossier.resident.user, what="uw plan")
    with django_assert_num_queries(9):
        response = mijn.get(PAGE)
    assert ("Volgende" in response.content.decode()) == (many == 100)


def test_an_invented_page_number_shows_the_last(mijn):
    assert mijn.get(PAGE, {"pagina": "999"}).status_code == 200
    assert mijn.get(PAGE, {"pagina": "x"}).status_code == 200

"""What a resident can ask for now: decisions first, each with what it is for."""

import pytest
from django.test import Client

from selfservice.aanvragen import queries
from tests.factories.aanvragen import known_resident, shipped
from tests.helpers import login

pytestmark = pytest.mark.django_db


def test_offers_say_what_they_are_for(django_assert_num_queries):
    shipped()
    with django_assert_num_queries(1):
        offers = queries.offers()
    assert [offer.decides for offer in offers] == sorted(
        (offer.decides for offer in offers), reverse=True
    )
    assert all(offer.about.endswith((".", "?", "!")) for offer in offers)
    assert max(len(offer.about) for offer in offers) <= 140


def test_the_list_shows_them():
    shipped()
    page = login(Client(), known_resident().resident.user).get("/mijn/aanvragen/").text
    assert "Vraag bijzondere bijstand aan" in page
    assert "Heeft u kosten die echt nodig zijn en die u niet kunt betalen?" in page
    assert page.index("Geld of een regeling") < page.index("bijzondere bijstand aan")

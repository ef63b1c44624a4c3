"""Texts of a page: for the index, and for the language check with its place."""

import pytest

from content.pages.models import InformationPage, LoopbaanpleinPage
from content.pages.texts import local_texts, page_findings, page_texts, plain_body
from tests.factories.pages import EVERY_BLOCK, stream

# A page asks for its content type when it is made.
pytestmark = pytest.mark.django_db

LONG = "Dit is een zin " + "met veel woorden " * 8 + "en dus te lang."


@pytest.fixture
def page():
    return InformationPage(title="Titel", summary="Kort.", body=stream(EVERY_BLOCK))


def test_keys_and_addresses_are_no_texts(page):
    shown = " ".join(text.content for text in page_texts(page))
    for hidden in ("uwv.nl", "eerste-vraag", "bijstand-aanvragen", "attention", "winterswijk"):
        assert hidden not in shown
    for seen in ("Titel", "Kort.", "Waarvoor is het?", "meedoen", "U belt", "Bel vandaag", "UWV"):
        assert seen in shown


def test_the_body_is_plain_and_without_local_text(page):
    assert "Voor meedoen." in plain_body(page)
    assert "Berkelland" not in plain_body(page)
    assert local_texts(page) == {
        "berkelland": "In Berkelland een pas.",
        "winterswijk": "In Winterswijk een tegoed.",
    }


def test_a_finding_says_where_it_is(page):
    page.summary = LONG
    found = page_findings(page)
    assert [item.place for item in found] == ["in het kort"]
    assert found[0].finding.kind == "long_sentence"


def test_a_block_is_named_by_kind_and_number(page):
    page.body = stream([("text", {"heading": "", "text": f"<p>{LONG}</p>"})])
    assert page_findings(page)[0].place == "tekst 1"


def test_partners_count(page):
    partner = ("partner", {"name": "UWV", "text": LONG})
    square = LoopbaanpleinPage(title="Plein", summary="Kort.", partners=stream([partner]))
    assert page_findings(square)[0].place == "partner 1"

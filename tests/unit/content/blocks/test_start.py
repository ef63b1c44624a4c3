import pytest

from content.blocks.start import StartBlock, entrypoint_choices
from portal.core import entrypoints
from portal.core.entrypoints import Entrypoint


@pytest.fixture
def offer(monkeypatch):
    rows = [Entrypoint("vraag", "Stel uw vraag", "/eerste-vraag/", "U krijgt antwoord.")]
    monkeypatch.setattr(entrypoints, "_providers", [lambda: rows])
    return rows


@pytest.fixture
def block():
    block = StartBlock()
    block.set_name("start")
    return block


def test_the_label_and_address_come_when_shown(block, offer):
    html = block.render(block.to_python({"entrypoint": "vraag"}))
    assert 'href="/eerste-vraag/"' in html
    assert "Stel uw vraag" in html
    assert "U krijgt antwoord." in html


def test_nothing_is_shown_for_what_is_no_longer_on_offer(block, offer):
    assert block.render(block.to_python({"entrypoint": "weg"})).strip() == ""


def test_what_the_page_looked_up_is_used(block):
    known = {"vraag": Entrypoint("vraag", "Al opgezocht", "/x/")}
    html = block.render(block.to_python({"entrypoint": "vraag"}), context={"entrypoints": known})
    assert "Al opgezocht" in html


def test_an_editor_chooses_from_what_is_on_offer_now(offer):
    assert entrypoint_choices() == [("vraag", "Stel uw vraag")]
    offer.append(Entrypoint("nieuw", "Iets nieuws", "/nieuw/"))
    assert ("nieuw", "Iets nieuws") in entrypoint_choices()


def test_the_api_gives_the_address_and_asks_once(block, offer, monkeypatch):
    asked = []
    monkeypatch.setattr(entrypoints, "_providers", [lambda: asked.append(1) or offer])
    context: dict = {}
    value = block.to_python({"entrypoint": "vraag"})
    first = block.get_api_representation(value, context)
    assert block.get_api_representation(value, context) == first
    assert first == {"entrypoint": "vraag", "label": "Stel uw vraag", "url": "/eerste-vraag/"}
    assert asked == [1]

"""J2: without dossier one is led to the own team; the question is in that inbox only."""

import uuid

import pytest

from tests.browser.filing import START
from tests.browser.visitor import DESKTOP, PHONE

WAYS = [(PHONE, True), (PHONE, False), (DESKTOP, True), (DESKTOP, False)]


def ask(visitor, words):
    """Fill in the form for the sociaal team of Winterswijk."""
    visitor.choose("Winterswijk")
    visitor.choose("Geld of een uitkering")
    visitor.fill("Wat is uw vraag?", words)
    visitor.choose("Nee", group="Is er haast bij?")
    visitor.fill("Wat is uw naam?", "Test Voorbeeld")


@pytest.mark.parametrize(("size", "javascript"), WAYS)
def test_a_question_lands_in_one_inbox(visit, size, javascript):
    words = f"Hoe vraag ik hulp aan? Code {uuid.uuid4().hex[:8]}"
    visitor = visit(size, javascript)
    visitor.go(START)
    visitor.sees("Dan begint u bij uw sociaal team.")
    visitor.check()
    visitor.follow("Stel uw eerste vraag")
    visitor.sees("Een eerste vraag begint altijd bij het sociaal team van uw gemeente.")
    ask(visitor, words)
    visitor.press("Verstuur mijn vraag")
    # Neither phone nor e-mail: the form says so and keeps what was typed.
    visitor.sees("Vul een telefoonnummer of een e-mailadres in")
    assert visitor.page.get_by_label("Wat is uw vraag?").input_value() == words
    visitor.check()
    visitor.fill("E-mailadres", "test@voorbeeld.example")
    visitor.press("Verstuur mijn vraag")
    visitor.sees("Sociaal team Winterswijk")
    assert "test@" not in visitor.page.url
    visitor.check()
    reference = visitor.page.locator("main").inner_text().split("V2")[1].split()[0]
    _only_there(visit, f"V2{reference}".rstrip("."), words)


def _only_there(visit, reference, words):
    own = visit()
    own.become("sociaal-team")
    own.go("/werkplek/eerste-vragen/")
    own.sees(reference)
    own.check()
    own.follow(reference)
    own.sees(words)
    own.check()
    address = own.page.url
    for persona in ("behandelaar", "redacteur", "beheerder"):
        stranger = visit()
        stranger.become(persona)
        response = stranger.page.goto(address)
        assert response.status in (403, 404)
        assert words not in stranger.page.content()

"""The inbox of a sociaal team, and what was reported back to it: phone, desktop, no scripts."""

import re
import uuid
from datetime import date, timedelta

import pytest

from tests.browser.visitor import DESKTOP, PHONE


def _ask(visitor) -> str:
    """Leave a first question for Winterswijk and return the name on it."""
    name = f"Proef {uuid.uuid4().hex[:8]}"
    visitor.go("/eerste-vraag/")
    visitor.choose("Winterswijk")
    visitor.choose("Geld of een uitkering")
    visitor.fill("Wat is uw vraag?", "Ik kan mijn huur niet betalen.")
    visitor.choose("Nee")
    visitor.fill("Wat is uw naam?", name)
    visitor.fill("E-mailadres", "proef@voorbeeld.example")
    visitor.press(re.compile("Verstuur"))
    visitor.sees(re.compile("V20"))
    return name


def _open(visitor, name: str, part: str = "open") -> None:
    visitor.go(f"/werkplek/eerste-vragen/?deel={part}&onderwerp=inkomen")
    visitor.check()
    row = visitor.page.locator("tbody tr", has_text=name)
    row.get_by_role("link").first.click()
    visitor.sees(f"Eerste vraag van {name}")


@pytest.mark.parametrize(("size", "javascript"), [(PHONE, True), (DESKTOP, True), (PHONE, False)])
def test_handed_over_and_taken_back(visit, size, javascript):
    name = _ask(visit(size, javascript))
    joost = visit(size, javascript)
    joost.become("sociaal-team")
    _open(joost, name, "nieuw")
    joost.press("Pak op")
    joost.sees("Iemand anders?")
    joost.check()
    joost.follow("Draag over aan een collega")
    joost.sees("Aan welke collega draagt u over?")
    joost.check()
    joost.press("Draag over")
    joost.sees(re.compile("Er is een probleem|Kies|Vul"))
    joost.check()
    joost.choose("Fatma Voorbeeld")
    joost.press("Draag over")
    joost.sees("Fatma Voorbeeld heeft deze vraag nu.")

    fatma = visit(size, javascript)
    fatma.become("teamleider")
    _open(fatma, name, "van-mij")
    fatma.press("Geef terug aan het team")
    fatma.sees(re.compile("staat weer bij Nieuw"))
    fatma.check()
    _open(joost, name, "nieuw")
    joost.press("Pak op")
    joost.sees("Geef terug aan het team")
    _open(fatma, name)
    fatma.press("Neem terug voor het team")
    fatma.sees(re.compile("ligt weer bij het team"))


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
def test_reported_back_is_called_about_again(visit, size):
    joost = visit(size)
    joost.become("sociaal-team")
    joost.go("/werkplek/teruggemeld/")
    joost.sees("Teruggemeld aan uw team")
    joost.check()
    joost.page.locator("tbody tr", has_text="Mila").get_by_role("link").first.click()
    joost.sees(re.compile("Bel de inwoner uiterlijk"))
    joost.check()
    joost.choose("Gesproken. Wij spreken elkaar nog een keer.")
    joost.fill("Wat heeft u gedaan?", "Wij maakten kennis.")
    joost.press("Bewaar")
    joost.sees("Vul in op welke dag u weer belt.")
    joost.check()
    group = joost.page.get_by_role("group", name=re.compile("Uiterlijk op welke dag"))
    day = date.today() + timedelta(days=2)
    for label, text in (("Dag", day.day), ("Maand", day.month), ("Jaar", day.year)):
        group.get_by_label(label).fill(str(text))
    joost.press("Bewaar")
    joost.sees(re.compile("De inwoner leest dat u"))
    joost.check()

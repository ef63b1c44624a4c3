"""J1: a visitor finds what a meedoenregeling is in their gemeente and what to do."""

import pytest

from tests.browser.visitor import DESKTOP, PHONE

WAYS = [(PHONE, True), (PHONE, False), (DESKTOP, True), (DESKTOP, False)]


@pytest.mark.parametrize(("size", "javascript"), WAYS)
def test_from_the_home_page(visit, size, javascript):
    visitor = visit(size, javascript)
    visitor.go("/")
    visitor.check()
    visitor.follow("Inkomen en ondersteuning")
    visitor.check()
    visitor.follow("Meedoenregeling")
    visitor.sees("Wat geldt in uw gemeente?")
    visitor.sees("Wat moet u doen?")
    visitor.check()
    visitor.press("Winterswijk")
    visitor.sees("Woont u in Winterswijk?")
    visitor.sees("Stel uw vraag aan het sociaal team")
    visitor.check()


@pytest.mark.parametrize(("size", "javascript"), WAYS)
def test_by_searching(visit, size, javascript):
    visitor = visit(size, javascript)
    visitor.go("/")
    field = visitor.page.locator("input[type=search]").locator("visible=true").first
    field.fill("geld voor sportclub")
    field.press("Enter")
    visitor.sees("Meedoenregeling")
    visitor.check()
    visitor.page.locator("main a[href*='meedoenregeling']").first.click()
    visitor.sees("Berkelland")
    visitor.check()

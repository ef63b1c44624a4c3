"""J5: an invited resident activates, sets a second factor, and sees everything of their own."""

import re

import pytest

from tests.browser.visitor import DESKTOP, PHONE

PASSWORD = "een heel eigen wachtwoord 42"


def code_of_the_app(visitor):
    """Read the code where the demo plays the authenticator app, in a second tab."""
    tab = visitor.page.context.new_page()
    tab.goto("/demo/app/")
    digits = re.search(r"\b(\d{3}\s?\d{3})\b", tab.locator("main").inner_text()).group(1)
    tab.close()
    return digits


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
def test_activate_and_look_around(visit, size):
    visitor = visit(size)
    visitor.become("uitgenodigd")
    code = re.search(r"[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}", visitor.page.content()).group(0)
    visitor.check()
    visitor.page.locator("input[name=code]").fill(code)
    visitor.page.locator("main form button[type=submit]").first.click()
    _choose_password(visitor)
    visitor.check()
    visitor.page.locator("input[name=code]").fill(code_of_the_app(visitor))
    visitor.page.locator("main form button[type=submit]").first.click()
    visitor.sees(re.compile("codes", re.IGNORECASE))
    visitor.check()
    _to_own_place(visitor)
    visitor.sees("Karin Voorbeeld")
    visitor.sees("klantmanager")
    visitor.sees("maandag, dinsdag en donderdag")
    visitor.sees(re.compile("Hassan Voorbeeld"))
    assert visitor.page.locator("main img").first.evaluate("img => img.naturalWidth") > 0
    for address in ("/mijn/", "/mijn/plan/", "/mijn/aanvragen/", "/mijn/gegevens/"):
        visitor.go(address)
        visitor.check()


def _choose_password(visitor):
    for field in visitor.page.locator("input[type=password]").all():
        field.fill(PASSWORD)
    visitor.page.locator("main form button[type=submit]").first.click()


def _to_own_place(visitor):
    box = visitor.page.locator("main input[type=checkbox]")
    if box.count():
        visitor.page.locator("main label").filter(has_text="bewaard").first.click()
    visitor.page.locator("main form button[type=submit]").first.click()
    visitor.page.wait_for_url("**/mijn/")

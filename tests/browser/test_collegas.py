"""The beheerder takes on a colleague: account, role, code; and closes the account again."""

import re
from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.browser.visitor import DESKTOP, PHONE


@pytest.mark.parametrize(("size", "javascript"), [(PHONE, False), (DESKTOP, True)])
def test_a_colleague_comes_and_goes(visit, size, javascript):
    beheerder = visit(size=size, javascript=javascript)
    beheerder.become("beheerder")
    beheerder.sees("Collega's")
    beheerder.check()
    beheerder.follow("Nieuwe collega")
    beheerder.press("Maak het account")
    beheerder.sees("Vul dit in: Voornaam.")
    beheerder.check()
    last_name = f"Voorbeeld {uuid4().hex[:6]}"
    beheerder.fill("Voornaam", "Lotte")
    beheerder.fill("Achternaam", last_name)
    beheerder.fill("E-mailadres van het werk", f"lotte-{uuid4().hex}@voorbeeld.example")
    beheerder.page.get_by_label("Rol", exact=True).select_option("specialist")
    beheerder.page.get_by_label("Team", exact=True).select_option("specialisten")
    beheerder.press("Maak het account")
    beheerder.sees("Maak nu een code.")
    beheerder.press("Maak een code")
    expect(beheerder.page.locator(".p-handed-code")).to_have_text(re.compile(r"[A-Z0-9]{4}"))
    beheerder.check()
    beheerder.page.get_by_text("Sluit het account", exact=True).click()
    beheerder.press("Ja, sluit het account")
    beheerder.sees("is gesloten")
    beheerder.check()
    beheerder.go("/werkplek/collegas/?toon=gesloten")
    beheerder.sees(last_name)
    beheerder.check()

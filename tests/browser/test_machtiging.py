"""Machtiging: a resident lets somebody read along, who reads what was given and nothing more."""

import re
import uuid

import pytest
from playwright.sync_api import expect

from portal.core import clock
from tests.browser.visitor import DESKTOP, PHONE

WITH_AND_WITHOUT = pytest.mark.parametrize("javascript", [True, False])


def until(visitor) -> None:
    """Fill in the last day: the first of next month."""
    day = clock.today().replace(day=1)
    day = day.replace(year=day.year + (day.month == 12), month=day.month % 12 + 1)
    for label, value in (("Dag", day.day), ("Maand", day.month), ("Jaar", day.year)):
        visitor.fill(label, str(value))


def type_code(helper, code) -> None:
    """Type the code that the resident handed over."""
    helper.page.get_by_role("textbox", name="Code", exact=True).fill(code)
    helper.press("Meelezen")


@WITH_AND_WITHOUT
def test_a_helper_reads_what_was_given(visit, javascript):
    helper = visit(PHONE, javascript)
    helper.become("gemachtigde")
    helper.sees("U kunt niets veranderen.")
    helper.check()
    pages = {
        "Het plan": "Plan van Sanne Voorbeeld",
        "De casusregisseur": "Karin Voorbeeld",
        "De aanvragen": "Aanvragen van Sanne Voorbeeld",
    }
    for link, seen in pages.items():
        helper.go("/namens/")
        helper.follow(re.compile(f"^{link}"))
        helper.sees(seen)
        helper.check()
        assert helper.page.locator("main form").count() == 0
    own = re.search(r"/namens/([0-9a-f-]{36})/", helper.page.url).group(1)
    helper.go(f"/namens/{own}/berichten/", status=404)
    helper.go(f"/namens/{uuid.uuid4()}/plan/", status=404)
    for address in ("/mijn/plan/", "/werkplek/"):
        helper.go(address, status=403)


@WITH_AND_WITHOUT
def test_giving_reading_and_stopping(visit, javascript):
    """A known helper gets another right with a code, uses it, and loses all at once."""
    resident, helper = visit(PHONE, javascript), visit(DESKTOP, javascript)
    resident.become("inwoner")
    resident.go("/mijn/machtiging/")
    resident.sees("Lia Voorbeeld")
    resident.check()
    resident.press("Maak een code")
    resident.sees(re.compile("Pas nog"))
    resident.check()
    resident.fill("Voornaam", "Lia")
    resident.fill("Achternaam", "Voorbeeld")
    resident.fill("E-mailadres", "lia@voorbeeld.example")
    resident.choose("Mijn berichten met de casusregisseur")
    until(resident)
    resident.press("Maak een code")
    code = resident.page.locator("#code ~ .p-lead strong").inner_text()
    resident.check()
    try:
        helper.become("gemachtigde")
        helper.sees("U leest nu met niemand mee")
        if javascript:  # codes are limited to five in five minutes, for both runs together
            type_code(helper, "AAAA-BBBB-CCCC")
            helper.sees(re.compile("hoort niet bij uw account"))
            helper.check()
        type_code(helper, code)
        helper.sees("U kunt nu meelezen.")
        helper.follow(re.compile("^De berichten"))
        helper.sees("Berichten van Sanne Voorbeeld")
        helper.check()
        address = helper.page.url
        resident.go("/mijn/gegevens/?wie=anderen")
        resident.sees(re.compile("Lia Voorbeeld las met uw machtiging: uw berichten"))
        resident.go("/mijn/machtiging/")
        resident.page.locator("details.p-confirm > summary").first.click()
        resident.press("Ja, stop het meelezen")
        resident.sees("Deze persoon leest vanaf nu niets meer.")
        resident.check()
        helper.go(address, status=404)
        helper.go("/namens/")
        expect(helper.page.locator("main")).to_contain_text("U leest nu met niemand mee")
    finally:
        give_again(resident, helper)


def give_again(resident, helper) -> None:
    """Leave the demo as it was: Lia reads plan, card and aanvragen."""
    resident.go("/mijn/machtiging/")
    for label, value in (
        ("Voornaam", "Lia"),
        ("Achternaam", "Voorbeeld"),
        ("E-mailadres", "lia@voorbeeld.example"),
    ):
        resident.fill(label, value)
    until(resident)
    resident.press("Maak een code")
    code = resident.page.locator("#code ~ .p-lead strong").inner_text()
    helper.go("/namens/")
    type_code(helper, code)
    helper.sees("U kunt nu meelezen.")

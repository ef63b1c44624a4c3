"""J9 without asking for a document: the desk takes it and decides, the resident sees it."""

import re
import uuid

from tests.browser import filing
from tests.browser.visitor import DESKTOP, PHONE

REFERENCE = re.compile(r"A\d{4}-[A-Z0-9]{6}")


def test_the_resident_sees_decision_and_how_to_object(visit):
    words = f"Een koelkast. Code {uuid.uuid4().hex[:8]}"
    reason = f"Een koelkast is nodig om gezond te eten. {uuid.uuid4().hex[:8]}"
    resident = visit(PHONE)
    resident.become("inwoner")
    filing.begin(resident)
    filing.tell(resident, words)
    filing.finish(resident)
    resident.press(re.compile("Verstuur"))
    resident.sees(REFERENCE)
    reference = REFERENCE.search(resident.page.locator("main").inner_text()).group(0)

    _decide(visit, reference, reason)

    resident.go("/mijn/")
    resident.sees("Toegekend")
    resident.go("/mijn/aanvragen/")
    resident.page.locator("li", has_text=reference).get_by_role("link").first.click()
    resident.sees(reason)
    resident.sees(re.compile("bezwaar"))
    resident.check()


def _decide(visit, reference, reason):
    desk = visit(DESKTOP)
    desk.become("behandelaar")
    desk.go("/werkplek/aanvragen/")
    desk.follow(reference)
    desk.press(re.compile("Neem|Pak"))
    desk.check()
    desk.follow(re.compile("Besluit|besluit"))
    desk.check()
    desk.choose("Toegekend")
    desk.page.locator("main textarea").first.fill(reason)
    desk.page.locator("main form button[type=submit]").first.click()
    if desk.page.get_by_role(
        "button", name=re.compile("Maak het besluit|Neem het besluit|Bevestig|Ja")
    ).count():
        desk.press(re.compile("Maak het besluit|Neem het besluit|Bevestig|Ja"))
    desk.sees(re.compile("Toegekend", re.IGNORECASE))

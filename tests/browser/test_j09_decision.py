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
    desk.press("Pak op")
    desk.check()
    desk.follow("Neem een besluit")
    desk.check()
    desk.choose("Toegekend")
    desk.fill("Waarom?", reason)
    desk.fill("Welk bedrag", "349,50")
    desk.press("Bekijk het voorbeeld")
    desk.sees("Zo leest de inwoner het")
    desk.check()
    desk.press("Neem dit besluit")
    desk.sees("Toegekend")
    desk.check()

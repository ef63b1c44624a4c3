"""J9 in full and J10: the desk asks and the resident supplies; the desk reports back."""

import re
import uuid

from tests.browser import filing
from tests.browser.visitor import DESKTOP, PHONE

REFERENCE = re.compile(r"A\d{4}-[A-Z0-9]{6}")


def _file(resident):
    resident.become("inwoner")
    filing.begin(resident)
    filing.tell(resident, f"Een koelkast. Code {uuid.uuid4().hex[:8]}")
    filing.finish(resident)
    resident.press(re.compile("Verstuur"))
    resident.sees(REFERENCE)
    return REFERENCE.search(resident.page.locator("main").inner_text()).group(0)


def _take(desk, reference):
    desk.become("behandelaar")
    desk.go("/werkplek/aanvragen/?deel=nieuw")
    desk.check()
    desk.follow(reference)
    desk.press("Pak op")
    desk.sees("Neem een besluit")
    desk.check()


def _open(resident, reference):
    resident.go("/mijn/aanvragen/")
    resident.page.locator("li", has_text=reference).get_by_role("link").first.click()


def test_asked_for_a_document_supplied_and_decided(visit):
    resident, desk = visit(PHONE), visit(DESKTOP)
    reference = _file(resident)
    _take(desk, reference)
    desk.follow("Vraag om meer")
    desk.sees("Uitleg voor de inwoner")
    desk.check()
    desk.fill("Iets anders", "Foto van het typeplaatje")
    desk.press("Vraag dit aan de inwoner")
    desk.sees("Wacht op de inwoner")
    desk.sees(re.compile("Stilgezet"))
    desk.check()

    _open(resident, reference)
    resident.sees("U bent aan zet")
    resident.check()
    resident.follow("Stuur het op")
    resident.sees("Foto van het typeplaatje")
    resident.check()
    resident.press("Dit is alles, verstuur")
    resident.sees(re.compile("Voeg eerst een bestand toe"))
    resident.check()
    filing.upload(resident, [filing.photo("typeplaatje.jpg")])
    resident.check()
    resident.press("Dit is alles, verstuur")
    resident.sees(re.compile("Wij hebben het"))
    resident.check()

    desk.go("/werkplek/aanvragen/?deel=van-mij")
    desk.follow(reference)
    desk.sees("typeplaatje.jpg")
    desk.sees(re.compile("Loopt weer"))
    desk.follow("Neem een besluit")
    desk.choose("Toegekend")
    desk.fill("Waarom?", "Een koelkast is nodig.")
    desk.fill("Welk bedrag", "349,50")
    desk.press("Bekijk het voorbeeld")
    desk.press("Neem dit besluit")
    desk.sees("Toegekend")

    _open(resident, reference)
    resident.sees("Een koelkast is nodig.")
    resident.sees(re.compile("bezwaar maken tot en met"))
    resident.check()


def test_more_than_one_question_goes_back_with_a_call(visit):
    resident, desk = visit(PHONE), visit(DESKTOP)
    reference = _file(resident)
    _take(desk, reference)
    desk.follow("Meld terug: er speelt meer")
    desk.sees("Wie neemt het over?")
    desk.check()
    desk.choose("De casusregisseur")
    desk.fill("Waarom?", "Wij zien dat u ook zorgen heeft over uw huur.")
    desk.press("Meld terug")
    desk.sees(re.compile("is teruggemeld"))
    desk.check()

    _open(resident, reference)
    resident.sees("Waarom wordt u gebeld?")
    resident.sees(re.compile("zorgen heeft over uw huur"))
    resident.sees(re.compile("Karin Voorbeeld belt u uiterlijk"))
    resident.check()

    caller = visit(DESKTOP)
    caller.become("casusregisseur")
    caller.go("/werkplek/dossiers/")
    caller.follow("Sanne Voorbeeld")
    caller.page.locator("li", has_text=reference).get_by_role("link").first.click()
    caller.sees(re.compile("Teruggemeld: bel de inwoner"))
    caller.check()

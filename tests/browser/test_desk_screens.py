"""Every screen of the desk and the resident's side of it: phone and desktop, axe, no script."""

import re
import uuid

import pytest

from tests.browser import filing
from tests.browser.visitor import DESKTOP, PHONE

REFERENCE = re.compile(r"A\d{4}-[A-Z0-9]{6}")
WAYS = [(PHONE, False), (DESKTOP, True)]


def file_one(resident):
    """File bijzondere bijstand for Sanne; return its reference."""
    resident.become("inwoner")
    filing.begin(resident)
    filing.tell(resident, f"Een bed. Code {uuid.uuid4().hex[:8]}")
    filing.finish(resident)
    resident.press(re.compile("Verstuur"))
    resident.sees(REFERENCE)
    return REFERENCE.search(resident.page.locator("main").inner_text()).group(0)


def take(desk, reference, part="nieuw"):
    """Take an aanvraag from the queue as Marieke."""
    desk.become("behandelaar")
    desk.go(f"/werkplek/aanvragen/?deel={part}")
    desk.check()
    desk.follow(reference)
    desk.press("Pak op")
    desk.sees("Neem een besluit")
    desk.check()
    return desk.page.url


def open_own(resident, reference):
    """Open an aanvraag from the resident's own list."""
    resident.go("/mijn/aanvragen/")
    resident.page.locator("li", has_text=reference).get_by_role("link").first.click()
    resident.sees(reference)
    resident.check()


def decide(desk, amount, words="Een bed is nodig."):
    """Write the decision, look at the letter and send it."""
    desk.follow("Neem een besluit")
    desk.choose("Toegekend")
    desk.fill("Waarom?", words)
    desk.press("Bekijk het voorbeeld")
    desk.sees(re.compile("Vul het bedrag in dat u toekent"))
    desk.check()
    desk.fill("Welk bedrag", amount)
    desk.press("Bekijk het voorbeeld")
    desk.sees("Zo leest de inwoner het")
    desk.check()
    desk.press("Neem dit besluit")


@pytest.mark.parametrize(("size", "javascript"), WAYS)
def test_above_the_amount_a_second_person_sends_back_and_then_confirms(visit, size, javascript):
    resident, desk = visit(PHONE, javascript), visit(size, javascript)
    reference = file_one(resident)
    take(desk, reference)
    decide(desk, "1250")
    desk.sees(re.compile("Een collega kijkt mee"))
    desk.check()
    open_own(resident, reference)
    resident.sees(re.compile("tweede medewerker kijkt mee"))
    assert resident.page.get_by_text("1.250").count() == 0

    second = visit(size, javascript)
    second.become("teamleider-aanvragen")
    second.go("/werkplek/aanvragen/?deel=meekijken")
    second.check()
    second.follow(reference)
    second.sees(re.compile(r"toegekend, € 1\.250,00|€ 1\.250,00"))
    second.check()
    second.fill("Wat moet er anders?", "Kijk naar de prijs van een gewoon bed.")
    second.press("Stuur terug")
    second.sees(re.compile("is terug bij uw collega"))

    desk.page.reload()
    desk.sees(re.compile("Kijk naar de prijs van een gewoon bed"))
    desk.check()
    decide(desk, "1100")
    second.go("/werkplek/aanvragen/?deel=meekijken")
    second.follow(reference)
    second.press("Bevestig dit besluit")
    second.sees(re.compile("Het besluit is genomen"))
    second.check()

    open_own(resident, reference)
    resident.sees("€ 1.100,00")
    resident.follow("Lees de brief")
    resident.sees("Ons besluit")
    resident.sees(re.compile("namens het college van burgemeester en wethouders van Winterswijk"))
    resident.check()
    answer = resident.page.request.get(resident.page.url + "pdf/")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.body().startswith(b"%PDF")
    desk.page.reload()
    desk.follow("Brief met het besluit")
    desk.sees("Ons besluit")
    desk.check()


@pytest.mark.parametrize(("size", "javascript"), WAYS)
def test_more_time_and_handing_over(visit, size, javascript):
    resident, desk = visit(PHONE, javascript), visit(size, javascript)
    reference = file_one(resident)
    take(desk, reference)
    desk.follow("Neem meer tijd voor het besluit")
    desk.check()
    desk.press("Verleng de tijd")
    desk.sees(re.compile("Vul dit in"))
    desk.check()
    desk.fill("Waarom?", "Wij wachten op een antwoord van de winkel.")
    desk.press("Verleng de tijd")
    desk.sees(re.compile("bericht van de nieuwe datum"))
    desk.sees(re.compile("Verlengd"))
    desk.check()
    open_own(resident, reference)
    resident.sees(re.compile("Wij hebben meer tijd nodig voor ons besluit"))
    resident.sees(re.compile("Wij wachten op een antwoord van de winkel"))

    desk.follow("Draag over aan een collega")
    desk.check()
    desk.choose("Ruud Voorbeeld")
    desk.press("Draag over")
    desk.sees(re.compile("Uw collega behandelt deze aanvraag nu"))
    desk.check()
    open_own(resident, reference)
    resident.sees(re.compile("Ruud Voorbeeld"))

    lead = visit(size, javascript)
    lead.become("teamleider-aanvragen")
    lead.go("/werkplek/aanvragen/verdelen/")
    lead.sees(reference)
    lead.check()
    lead.page.locator("tr", has_text=reference).get_by_role("button").first.click()
    lead.sees(re.compile("ligt weer bij het team"))
    lead.check()


def test_late_is_said_with_why_a_new_date_and_what_one_can_do(visit):
    desk = visit(PHONE, False)
    desk.become("behandelaar")
    desk.go("/werkplek/aanvragen/?deel=te-laat")
    desk.check()
    desk.page.locator("tr", has_text="Te laat").get_by_role("link").first.click()
    if desk.page.get_by_role("button", name="Pak op").count():
        desk.press("Pak op")
    desk.follow("Vertel waarom wij te laat zijn")
    desk.check()
    desk.fill("Dag", "15")
    desk.fill("Maand", "12")
    desk.fill("Jaar", "2027")
    desk.fill("Waarom zijn wij te laat?", "Een collega was ziek. Dat spijt ons.")
    desk.press("Vertel het de inwoner")
    desk.sees(re.compile("bericht van de nieuwe datum"))
    desk.check()


def test_texts_of_the_team_are_made_changed_used_and_removed(visit):
    name = f"Huurcontract {uuid.uuid4().hex[:6]}"
    desk = visit(PHONE, False)
    desk.become("behandelaar")
    desk.go("/werkplek/aanvragen/")
    desk.follow("Teksten om iets te vragen")
    desk.check()
    desk.fill("Hoe heet het document?", name)
    desk.fill("Uitleg voor de inwoner", "De bladzijde met de huurprijs.")
    desk.press("Bewaar")
    desk.sees(name)
    desk.follow(name)
    desk.fill("Uitleg voor de inwoner", "De bladzijde met de huurprijs en uw naam.")
    desk.press("Bewaar")
    desk.sees("De bladzijde met de huurprijs en uw naam.")
    desk.check()
    desk.page.locator("li", has_text=name).get_by_role("button").click()
    desk.sees("Het tekstblok is verwijderd.")
    assert desk.page.get_by_text(name).count() == 0


def test_filters_and_the_list_to_take_along(visit):
    desk = visit(DESKTOP, True)
    desk.become("behandelaar")
    desk.go("/werkplek/aanvragen/?deel=alles")
    desk.page.get_by_label("Soort aanvraag").select_option("meedoenregeling")
    desk.press("Toon")
    desk.sees("Alles wat open is")
    assert desk.page.locator("td[data-label=Wat]", has_text="Bijzondere bijstand").count() == 0
    desk.check()
    with desk.page.expect_download() as taken:
        desk.press("Neem deze lijst mee")
    assert taken.value.suggested_filename.startswith("aanvragen-")


@pytest.mark.parametrize(("size", "javascript"), WAYS)
def test_staff_fill_in_for_a_resident_on_the_phone(visit, size, javascript):
    staff = visit(size, javascript)
    staff.become("casusregisseur")
    staff.go("/werkplek/dossiers/")
    staff.follow("Sanne Voorbeeld")
    staff.follow(re.compile("Vul een aanvraag in|namens"))
    staff.sees(re.compile("Aanvraag namens"))
    staff.check()
    staff.choose("Vraag over mijn plan")
    staff.choose("Telefoon")
    staff.press("Begin")
    staff.sees(re.compile("Uw vraag"))
    staff.check()
    staff.choose("Iets anders")
    staff.fill("Wat is uw vraag?", "Mag mijn stap een maand later?")
    staff.choose("Schrijf mij")
    staff.press("Verder")
    staff.sees("Lees het voor en verstuur")
    staff.check()
    staff.press("Verstuur voor de inwoner")
    staff.sees(re.compile("De aanvraag is verstuurd"))
    staff.page.locator("li", has_text="Vraag over mijn plan").get_by_role("link").first.click()
    staff.sees("De inwoner vraagt dit aan u")
    staff.check()
    staff.fill("Uw antwoord aan de inwoner", "Ja hoor, dat mag.")
    staff.press("Verstuur dit antwoord")
    staff.sees(re.compile("Het antwoord is verstuurd"))
    staff.check()

    resident = visit(PHONE, javascript)
    resident.become("inwoner")
    resident.go("/mijn/aanvragen/")
    resident.page.locator("li", has_text="Beantwoord").get_by_role("link").first.click()
    resident.sees("Ja hoor, dat mag.")
    main = resident.page.locator("main").inner_text()
    assert "besluit" not in main.lower()
    assert "bezwaar" not in main.lower()
    resident.check()


def test_a_resident_adds_a_document_and_withdraws(visit):
    resident = visit(PHONE, False)
    reference = file_one(resident)
    open_own(resident, reference)
    resident.follow("Voeg een bestand toe")
    resident.check()
    resident.page.locator("input[type=file]").first.set_input_files(filing.photo("bon-later.jpg"))
    resident.press("Voeg toe")
    resident.sees("bon-later")
    resident.press("Klaar")
    open_own(resident, reference)
    resident.sees("bon-later")
    resident.page.locator("summary", has_text="Trek de aanvraag in").click()
    resident.press("Ja, trek in")
    resident.sees(re.compile("U heeft uw aanvraag ingetrokken"))
    resident.check()


def test_a_complaint_of_a_stranger_begins_at_the_own_team(visit):
    stranger = visit(PHONE, False)
    stranger.go("/mijn/aanvragen/nieuw/klacht-of-compliment/")
    stranger.sees(re.compile("U kunt altijd een klacht of compliment geven"))
    stranger.check()
    stranger.follow("Schrijf het op voor uw sociaal team")
    stranger.sees("Waarom bent u hier?")
    assert stranger.page.locator("input[name=topic]:checked").get_attribute("value") == "klacht"
    stranger.check()

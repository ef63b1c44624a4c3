"""J4: no answer, so ask; the specialist answers, an editor publishes, the search finds it."""

import re

from playwright.sync_api import expect

from tests.browser.visitor import DESKTOP, PHONE

URL = "/werkplek/vraagbaak/"
QUESTION = "Mag een alpaca mee naar de dagbesteding?"


def person(visit, persona, size=DESKTOP):
    visitor = visit(size=size)
    visitor.become(persona)
    return visitor


def test_a_question_becomes_an_answer_for_all(visit):
    asker = person(visit, "sociaal-team")
    asker.go(URL)
    page = asker.page
    page.keyboard.press("/")
    page.keyboard.type("alpaca dagbesteding")
    expect(page.locator("#vb-stem")).to_contain_text("antwoord")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.locator("#id_words")).to_have_value("alpaca dagbesteding")
    asker.check()
    page.locator("#id_text").fill(f"{QUESTION} Mevrouw Jansen wil dat graag.")
    asker.press("Verstuur naar de specialist")
    asker.sees(re.compile("Jansen.: een naam"))
    asker.check()
    page.locator("#id_text").fill(QUESTION)
    asker.press("Verstuur naar de specialist")
    asker.sees("Wat zegt u de beller?")
    asker.check()
    address = page.url.split("localhost")[1].split("/", 1)[1]

    specialist = person(visit, "specialist")
    specialist.go(f"{URL}vragen/")
    specialist.check()
    specialist.follow(QUESTION)
    specialist.page.get_by_label("Antwoord", exact=True).fill("Ja, als het dier rustig is.")
    specialist.press("Verstuur het antwoord")
    specialist.page.get_by_label("Onderwerp").select_option(label="Werk en ontwikkeling")
    specialist.check()
    specialist.press("Leg klaar voor de redacteur")
    specialist.sees("De tekst staat klaar")

    editor = person(visit, "redacteur")
    editor.go(f"{URL}vragen/?deel=goed-te-keuren")
    editor.follow(QUESTION)
    editor.check()
    editor.press("Keur goed en plaats")
    editor.sees("Het antwoord staat in de vraagbaak.")

    asker.go(f"{URL}?q=alpaca")
    asker.sees("Er is nieuws over uw vraag")
    expect(page.locator("#vb-lijst a[data-antwoord]").first).to_contain_text("alpaca")
    asker.check()
    asker.go(f"/{address}")
    asker.sees("Ja, als het dier rustig is.")
    asker.press("Gelezen")

    phone = visit(size=PHONE)
    phone.go("/vraagbaak/?q=alpaca")
    phone.follow(re.compile("alpaca"))
    phone.sees("Ja, als het dier rustig is.")
    phone.check()

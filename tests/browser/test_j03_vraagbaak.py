"""J3: somebody is on the line; the colleague never touches the mouse."""

import re

from playwright.sync_api import expect

from tests.browser.visitor import DESKTOP, PHONE

URL = "/werkplek/vraagbaak/"


def test_an_answer_by_keyboard_alone(visit):
    visitor = visit(size=DESKTOP)
    visitor.become("sociaal-team")
    page = visitor.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visitor.go("/werkplek/eerste-vragen/")
    page.keyboard.press("/")
    page.keyboard.type("wasmashine kapot")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(URL))
    page.keyboard.press("/")
    field = page.locator("#vb-zoek")
    expect(field).to_be_focused()
    expect(field).to_have_value("wasmashine kapot")
    page.keyboard.press("ArrowDown")
    first = page.locator("#vb-lijst a[data-antwoord]").first
    expect(first).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#vb-vraag")).to_be_focused()
    expect(page.locator("#vb-vraag")).to_contain_text("wasmachine")
    visitor.sees("Alleen voor medewerkers")
    expect(page.locator("#vb-lijst")).to_be_visible()
    page.keyboard.press("c")
    expect(page.locator("[data-vb-gekopieerd]")).to_have_text("Gekopieerd: de tekst.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "Lees het na:" in copied
    assert "Statushouder met eerste woning" not in copied
    page.keyboard.press("l")
    expect(page.locator("[data-vb-gekopieerd]")).to_have_text("Gekopieerd: de link.")
    page.keyboard.press("o")
    expect(page.locator("[data-vb-gekopieerd]")).to_have_text("Gekopieerd: de opgemaakte tekst.")
    visitor.check()
    page.keyboard.press("Escape")
    expect(field).to_be_focused()
    expect(field).to_have_value("wasmashine kapot")


def test_results_come_while_typing_and_are_announced(visit):
    visitor = visit(size=DESKTOP)
    visitor.become("sociaal-team")
    visitor.go(URL)
    page = visitor.page
    page.locator("#vb-zoek").press_sequentially("deurwaarder aan de deur")
    expect(page.locator("#vb-stem")).to_contain_text(re.compile("antwoord"))
    expect(page).to_have_url(re.compile("q=deurwaarder"))
    visitor.check()
    page.keyboard.press("Control+A")
    page.keyboard.type("zzqxw")
    expect(page.locator("#vb-stem")).to_contain_text("Geen antwoord gevonden")
    visitor.check()


def test_letters_can_be_switched_off(visit):
    visitor = visit(size=DESKTOP)
    visitor.become("sociaal-team")
    visitor.go(URL)
    visitor.press(re.compile("Sneltoetsen met één letter"))
    visitor.page.keyboard.press("/")
    expect(visitor.page.locator("#vb-zoek")).not_to_be_focused()


def test_on_a_phone_the_answer_is_a_page_of_its_own(visit):
    visitor = visit(size=PHONE)
    visitor.become("sociaal-team")
    visitor.go(f"{URL}?q=meedoenregeling")
    page = visitor.page
    page.locator("#vb-lijst a[data-antwoord]").first.click()
    expect(page.locator("#vb-vraag")).to_be_visible()
    expect(page.locator("#vb-lijst")).to_be_hidden()
    visitor.check()
    visitor.follow("Terug naar de lijst")
    expect(page.locator("#vb-lijst")).to_be_visible()
    visitor.check()


def test_without_javascript_the_same_by_form(visit):
    visitor = visit(size=DESKTOP, javascript=False)
    visitor.become("sociaal-team")
    visitor.go(URL)
    visitor.page.locator("#vb-zoek").fill("wasmachine kapot")
    visitor.press("Zoek")
    visitor.page.locator("#vb-lijst a[data-antwoord]").first.click()
    visitor.sees("Alleen voor medewerkers")
    visitor.page.get_by_text("Tekst voor de inwoner").click()
    expect(visitor.page.locator("#vb-tekst")).to_be_visible()
    visitor.check()


def test_the_public_pages_on_a_phone(visit):
    visitor = visit(size=PHONE)
    for path in ("/vraagbaak/", "/vraagbaak/?thema=schulden", "/vraagbaak/?q=geen+geld"):
        visitor.go(path)
        visitor.check()
    visitor.go("/vraagbaak/meedoenregeling/")
    visitor.press("Winterswijk")
    visitor.sees("uw gemeente")
    visitor.check()

"""J3 entirely by keyboard, from the log-in on; and what is quoted, pinned and found again."""

import re

from playwright.sync_api import expect

from tests.browser.visitor import DESKTOP, PHONE, Visitor

URL = "/werkplek/vraagbaak/"
MOST_TABS = 60


def tab_to(visitor: Visitor, selector: str) -> None:
    """Press Tab until what `selector` names has the focus."""
    for _ in range(MOST_TABS):
        visitor.page.keyboard.press("Tab")
        if visitor.page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"{selector} cannot be reached by keyboard")


def test_from_log_in_to_answer_and_to_the_specialist_without_a_mouse(visit):
    visitor = visit(size=DESKTOP)
    visitor.go("/demo/")
    page = visitor.page
    tab_to(visitor, "form[action$='/sociaal-team/'] button")
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(re.compile("/demo/"))
    visitor.go("/werkplek/afwezig/")
    page.keyboard.press("/")
    page.keyboard.type("geen geld voor eten")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(URL))
    page.keyboard.press("/")
    field = page.locator("#vb-zoek")
    expect(field).to_be_focused()
    page.keyboard.press("Control+A")
    page.keyboard.type("wasmashine")
    expect(page.locator("#vb-stem")).to_contain_text("Bedoelde u wasmachine")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#vb-vraag")).to_be_focused()
    page.keyboard.press("Escape")
    expect(field).to_be_focused()
    expect(field).to_have_value("wasmashine")
    page.keyboard.press("ArrowUp")
    expect(page.locator("[data-vb-vraag]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#id_words")).to_have_value("wasmashine")
    visitor.check()


def test_the_answer_is_asked_for_within_120_ms_of_the_last_key(visit):
    visitor = visit(size=DESKTOP)
    visitor.become("sociaal-team")
    visitor.go(URL)
    page = visitor.page
    page.evaluate(
        """() => {
          const real = window.fetch
          window.asked = []
          window.fetch = (...args) => { window.asked.push(performance.now()); return real(...args) }
          document.getElementById('vb-zoek').addEventListener('input', () => {
            window.typed = performance.now()
          })
        }"""
    )
    page.locator("#vb-zoek").press_sequentially("schul", delay=20)
    expect(page.locator("#vb-stem")).to_contain_text("antwoord")
    times = page.evaluate("window.asked.map((moment) => moment - window.typed)")
    assert min(time for time in times if time >= 0) <= 120


def test_what_is_selected_is_quoted(visit):
    visitor = visit(size=DESKTOP)
    visitor.become("sociaal-team")
    visitor.go(f"{URL}?antwoord=bijstand-aanvragen")
    page = visitor.page
    words = page.evaluate(
        """() => {
          const text = document.querySelector('.p-vb__speak p').firstChild
          const range = document.createRange()
          range.setStart(text, 0)
          range.setEnd(text, 30)
          const selection = getSelection()
          selection.removeAllRanges()
          selection.addRange(range)
          return selection.toString()
        }"""
    )
    visitor.follow("Klopt dit niet of helpt het niet?")
    expect(page.locator("#id_passage")).to_have_value(words.strip())
    visitor.check()


def test_pinned_and_found_again_without_javascript(visit):
    visitor = visit(size=PHONE, javascript=False)
    visitor.become("sociaal-team")
    visitor.go(f"{URL}?q=jaaropgave&antwoord=jaaropgave")
    visitor.press("Zet dit antwoord vast")
    visitor.sees("Vastgezet. U vindt dit antwoord terug")
    visitor.go(URL)
    pinned = visitor.page.locator("#vb-lijst ul").first
    expect(pinned).to_contain_text(re.compile("jaaropgave", re.IGNORECASE))
    visitor.go(f"{URL}?antwoord=jaaropgave")
    visitor.press("Maak dit antwoord los")


def test_what_was_not_found_becomes_a_synonym(visit):
    visitor = visit(size=DESKTOP)
    visitor.become("redacteur")
    visitor.go(f"{URL}?q=zwalupenpas")
    visitor.go(f"{URL}mislukt/")
    visitor.check()
    visitor.page.get_by_role("link", name="Voeg een synoniem toe voor zwalupenpas").click()
    expect(visitor.page.locator("#id_said")).to_have_value("zwalupenpas")
    visitor.fill("Wat wij ermee bedoelen", "meedoenregeling")
    visitor.check()
    visitor.press("Voeg toe")
    visitor.sees("Het synoniem werkt meteen.")
    visitor.check()
    visitor.go(f"{URL}?q=zwalupenpas")
    expect(visitor.page.locator("#vb-lijst a[data-antwoord]").first).to_contain_text("meedoen")


def test_figures_on_a_phone(visit):
    visitor = visit(size=PHONE)
    visitor.become("redacteur")
    visitor.go(f"{URL}cijfers/")
    visitor.sees("Meest gebruikte antwoorden")
    visitor.check()

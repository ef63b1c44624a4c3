"""Test 10: 320 pixels wide, no JavaScript, a screen reader."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import filing

NARROW = (320, 640)


@pytest.fixture
def visitor(visit):
    visitor = visit(NARROW, javascript=False)
    visitor.become("inwoner")
    visitor.go(filing.START)
    visitor.press("Begin")
    return visitor


def on_a_screen(visitor, title):
    """One subject: one heading, one form with its questions, named in the title of the page."""
    page = visitor.page
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    expect(page).to_have_title(re.compile(re.escape(title)))
    expect(page.locator("form.p-form")).to_have_count(1)
    expect(page.get_by_text(re.compile(r"Stap \d van \d")).first).to_be_visible()
    fits(visitor)


def fits(visitor):
    """Nothing sticks out to the right of the screen."""
    for part in ("main", "header", "footer"):
        box = visitor.page.locator(part).first.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= NARROW[0] + 0.5, (visitor.page.url, part)
    assert visitor.page.evaluate("document.documentElement.scrollWidth") <= NARROW[0]


def test_one_subject_a_screen_back_is_safe_and_change_returns(visitor):
    on_a_screen(visitor, "Uw gegevens")
    visitor.choose("Ja", group="Kloppen deze gegevens?")
    visitor.press("Verder")
    visitor.choose("Wasmachine")
    visitor.press("Verder")
    words = "Een bed voor mijn zoon."
    visitor.fill("Wat heeft u nodig en waarom?", words)
    visitor.press("Verder")

    # Back by the button of the browser and by the link: what was typed is there.
    visitor.page.go_back()
    expect(visitor.page.get_by_label("Wat heeft u nodig en waarom?")).to_have_value(words)
    visitor.follow("Terug")
    fits(visitor)
    visitor.press("Verder")
    expect(visitor.page.get_by_label("Wat heeft u nodig en waarom?")).to_have_value(words)
    visitor.press("Verder")
    fits(visitor)
    visitor.fill("Hoeveel geld heeft u nodig?", "120")
    visitor.choose("Nee", group="Heeft u het al gekocht of betaald?")
    visitor.press("Verder")
    visitor.fill("Op welk rekeningnummer", "NL91 ABNA 0417 1643 00")
    visitor.press("Verder")
    filing.upload(visitor, [filing.photo("bon.jpg")])
    fits(visitor)
    filing.finish(visitor)

    # "Wijzig" leads to the question and back to the check page.
    fits(visitor)
    visitor.sees(words)
    check = visitor.page.url
    visitor.page.get_by_role("link", name=re.compile("Wijzig.*nodig en waarom")).first.click()
    visitor.fill("Wat heeft u nodig en waarom?", "Toch een kast.")
    visitor.press("Verder")
    assert visitor.page.url == check
    visitor.sees("Toch een kast.")
    visitor.press(re.compile("Verstuur"))
    visitor.sees(re.compile(r"A\d{4}-[A-Z0-9]{6}"))
    fits(visitor)
    # Back after sending gives the receipt, not a second aanvraag.
    visitor.page.go_back()
    visitor.page.reload()
    visitor.sees(re.compile(r"A\d{4}-[A-Z0-9]{6}"))


def test_the_error_summary_takes_the_focus_and_leads_to_the_field(visitor):
    visitor.choose("Ja", group="Kloppen deze gegevens?")
    visitor.press("Verder")
    visitor.choose("Wasmachine")
    visitor.press("Verder")
    visitor.press("Verder")  # nothing typed
    summary = visitor.page.locator("[data-foutoverzicht]")
    expect(summary).to_be_visible()
    expect(summary).to_be_focused()
    expect(summary).to_have_attribute("role", "alert")
    expect(visitor.page).to_have_title(re.compile("^Fout:"))
    fits(visitor)
    link = summary.get_by_role("link").first
    target = link.get_attribute("href").removeprefix("#")
    field = visitor.page.locator(f"#{target}")
    expect(field).to_have_attribute("aria-invalid", "true")
    described = field.get_attribute("aria-describedby").split()
    texts = [visitor.page.locator(f"#{name}").inner_text() for name in described]
    assert link.inner_text().strip() in " ".join(texts)
    link.click()
    assert visitor.page.url.endswith(f"#{target}")

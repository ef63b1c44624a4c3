"""Uploads as a phone does them: several at once, a line that breaks, one file refused."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import filing
from tests.browser.visitor import PHONE

FILES = [filing.photo(f"foto {number}.jpg") for number in range(4)]


@pytest.fixture
def visitor(visit):
    visitor = visit(PHONE)
    visitor.become("inwoner")
    filing.begin(visitor)
    filing.tell(visitor, "Een bed.")
    # Not before the script is there: without it the form does the work.
    expect(visitor.page.get_by_role("button", name="Voeg toe")).to_be_hidden()
    return visitor


def row(visitor, name):
    return visitor.page.locator(".p-files__item").filter(has_text=name)


def count(visitor):
    return visitor.page.locator("[data-aantal]")


def choose(visitor, files):
    visitor.page.locator("input[type=file]").first.set_input_files(files)


def test_a_line_that_breaks_is_tried_again_and_every_file_arrives_once(visitor):
    tries = []

    def break_off(route):
        if route.request.method != "POST":
            return route.continue_()
        tries.append(route.request.url)
        # The first two never leave; the third arrives, but its answer is lost.
        if len(tries) <= 2:
            return route.abort("connectionreset")
        if len(tries) == 3:
            route.fetch()
            return route.abort("connectionreset")
        return route.continue_()

    visitor.page.route("**/bewijs/*", break_off)
    choose(visitor, FILES)
    expect(count(visitor)).to_have_text("4", timeout=30_000)
    assert len(tries) >= 7
    visitor.page.unroute("**/bewijs/*")
    visitor.page.reload()
    expect(count(visitor)).to_have_text("4")
    for file in FILES:
        expect(row(visitor, file["name"])).to_have_count(1)
    visitor.troubles = [line for line in visitor.troubles if "ERR_CONNECTION_RESET" not in line]
    visitor.check()


def test_without_network_it_waits_and_goes_on_by_itself(visitor):
    context = visitor.page.context
    context.set_offline(True)
    choose(visitor, FILES[:2])
    expect(row(visitor, "foto 0.jpg")).to_contain_text("Wij proberen het zo opnieuw")
    visitor.press("Verder")
    visitor.sees("Wacht even. Uw bestand is nog niet helemaal verstuurd.")
    context.set_offline(False)
    expect(count(visitor)).to_have_text("2", timeout=20_000)
    expect(row(visitor, "foto 0.jpg").get_by_role("link")).to_be_visible()
    filing.finish(visitor)
    visitor.sees("foto 1.jpg")


def test_a_refused_file_says_why_beside_it_and_the_others_are_there(visitor):
    virus = {"name": "virus.jpg", "mimeType": "image/jpeg", "buffer": b"MZ no picture"}
    choose(visitor, [FILES[0], virus, FILES[1]])
    expect(count(visitor)).to_have_text("2", timeout=20_000)
    expect(row(visitor, "virus.jpg")).to_contain_text(
        re.compile("Dit soort bestand kunnen wij niet openen")
    )
    expect(row(visitor, "virus.jpg").get_by_role("button", name="Probeer opnieuw")).to_be_hidden()
    visitor.check()

"""J8: filed from the phone with pictures, resumed on another device, sent exactly once."""

import re
import uuid

import pytest

from tests.browser import filing
from tests.browser.visitor import DESKTOP, PHONE

REFERENCE = re.compile(r"A\d{4}-[A-Z0-9]{6}")
DATE = re.compile(
    r"\d{1,2} (januari|februari|maart|april|mei|juni|juli|augustus|september"
    r"|oktober|november|december) \d{4}"
)


@pytest.mark.parametrize("javascript", [True, False])
def test_start_on_the_phone_and_finish_on_a_desktop(visit, javascript):
    words = f"De wasmachine is stuk. Code {uuid.uuid4().hex[:8]}"
    phone = visit(PHONE, javascript)
    phone.become("inwoner")
    filing.begin(phone)
    filing.tell(phone, words)
    filing.upload(
        phone, [filing.photo("offerte-voor.jpg"), filing.photo("kassabon-twee.png", "PNG")]
    )
    phone.check()
    address = phone.page.url

    desktop = visit(DESKTOP, javascript)
    desktop.become("inwoner")
    desktop.go(address)
    desktop.sees("offerte-voor")
    filing.upload(desktop, [filing.pdf("nota-winkel.pdf")])
    filing.finish(desktop)
    desktop.sees(words)
    desktop.sees("€ 349,50")
    desktop.check()
    reference = _send_twice(desktop)
    desktop.check()

    desk = visit(DESKTOP)
    desk.become("behandelaar")
    desk.go("/werkplek/aanvragen/")
    assert desk.page.get_by_text(reference).count() == 1
    desk.follow(reference)
    desk.sees(words)
    desk.sees("nota-winkel")
    desk.check()


def _send_twice(visitor):
    """Send, go back and send again: the same receipt both times."""
    check_page = visitor.page.url
    visitor.press(re.compile("Verstuur"))
    visitor.sees(REFERENCE)
    text = visitor.page.locator("main").inner_text()
    reference = REFERENCE.search(text).group(0)
    assert DATE.search(text)
    visitor.page.go_back()
    if visitor.page.get_by_role("button", name=re.compile("Verstuur")).count():
        visitor.press(re.compile("Verstuur"))
    else:
        visitor.page.goto(check_page)
    visitor.sees(reference)
    assert REFERENCE.findall(visitor.page.locator("main").inner_text()).count(reference) >= 1
    return reference


def test_a_double_click_sends_once(visit):
    words = f"De fiets is stuk. Code {uuid.uuid4().hex[:8]}"
    visitor = visit(PHONE)
    visitor.become("inwoner")
    filing.begin(visitor)
    filing.tell(visitor, words)
    filing.finish(visitor)
    visitor.page.get_by_role("button", name=re.compile("Verstuur")).first.dblclick()
    visitor.sees(REFERENCE)
    reference = REFERENCE.search(visitor.page.locator("main").inner_text()).group(0)
    visitor.go("/mijn/aanvragen/")
    assert visitor.page.get_by_text(reference).count() == 1


def test_wrong_files_are_refused_and_nothing_else_is_lost(visit):
    visitor = visit(PHONE)
    visitor.become("inwoner")
    filing.begin(visitor)
    filing.tell(visitor, "Een bed.")
    filing.upload(visitor, [filing.photo("goed.jpg")])
    wrong = {"name": "virus.jpg", "mimeType": "image/jpeg", "buffer": b"MZ this is no picture"}
    large = {
        "name": "groot.jpg",
        "mimeType": "image/jpeg",
        "buffer": b"\xff\xd8" + b"0" * 21_000_000,
    }
    for file in (wrong, large):
        visitor.page.locator("input[type=file]").first.set_input_files(file)
        visitor.sees(re.compile("foto of pdf|JPG|te groot|20 MB", re.IGNORECASE))
    visitor.sees("goed")
    visitor.check()
    filing.finish(visitor)
    visitor.sees("Een bed.")
    assert "virus" not in visitor.page.locator("main").inner_text()

"""Two minutes before the log-out the portal asks whether somebody is still there (WCAG 2.2.1)."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visitor import Visitor


def says(page: Page, seconds: int) -> None:
    """Let the server say that so many seconds are left; nothing else is changed."""
    page.unroute("**/account/sessie/")
    body = json.dumps({"seconds": seconds})
    page.route("**/account/sessie/", lambda route: route.fulfill(body=body))


@pytest.fixture
def almost_out(visit: Callable[..., Visitor]) -> Visitor:
    """A resident whose session ends in 100 seconds."""
    visitor = visit()
    visitor.become("inwoner")
    visitor.page.clock.install()
    says(visitor.page, 100)
    visitor.page.reload()
    visitor.page.clock.fast_forward(13 * 60 * 1000 + 1000)
    return visitor


def test_going_on(almost_out: Visitor) -> None:
    dialog = almost_out.page.get_by_role("dialog", name="Bent u er nog?")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("button", name="Ja, ik ben er nog")).to_be_focused()
    almost_out.check()
    almost_out.page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    almost_out.sees("Sanne")


def test_escape_is_an_answer_too(almost_out: Visitor) -> None:
    dialog = almost_out.page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    almost_out.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_nobody_there(almost_out: Visitor) -> None:
    page = almost_out.page
    expect(page.get_by_role("dialog")).to_be_visible()
    says(page, 0)
    with page.expect_request("**/accounts/login/?reden=stil&next=*"):
        page.clock.fast_forward(101 * 1000)


def test_somebody_in_another_tab(almost_out: Visitor) -> None:
    page = almost_out.page
    expect(page.get_by_role("dialog")).to_be_visible()
    says(page, 900)
    page.clock.fast_forward(101 * 1000)
    expect(page.get_by_role("dialog")).to_be_hidden()

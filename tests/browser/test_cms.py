"""An editor makes a page from every block and previews it; the content policy stops nothing."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visitor import DESKTOP, Visitor

EVERY_BLOCK = [
    "Tekst",
    "Stappen",
    "Kader",
    "Per gemeente",
    "Startknop",
    "Vragen uit de vraagbaak",
    "Contact met het sociaal team",
    "Links",
]
NOTE_VIOLATIONS = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`));
"""


@pytest.fixture
def editor(visit) -> Visitor:
    visitor = visit(size=DESKTOP)
    visitor.page.add_init_script(NOTE_VIOLATIONS)
    visitor.become("redacteur")
    return visitor


def new_page(page: Page, theme: str) -> None:
    """Open the form for a new information page under `theme`."""
    page.goto("/cms/pages/")
    theme_id = page.evaluate(
        "(slug) => fetch(`/api/v2/pages/?slug=${slug}`).then((r) => r.json())"
        ".then((data) => data.items[0].id)",
        theme,
    )
    page.goto(f"/cms/pages/add/content_pages/informationpage/{theme_id}/")


def add_block(page: Page, label: str) -> None:
    """Add a block at the end of the body."""
    page.locator('[data-contentpath="body"] .c-sf-add-button').last.click()
    page.get_by_role("option", name=label, exact=True).last.click()


def assert_no_violation(visitor: Visitor) -> None:
    assert visitor.page.evaluate("window.violations") == []
    assert visitor.troubles == []


def test_every_block_can_be_added_and_previewed(editor):
    page = editor.page
    new_page(page, "schulden")
    page.locator("#id_title").fill("Proefpagina")
    page.locator("#id_summary").fill("Dit is een proef.")
    for label in EVERY_BLOCK:
        add_block(page, label)
    blocks = page.locator("[data-streamfield-stream-container] > [data-streamfield-child]")
    expect(blocks).to_have_count(len(EVERY_BLOCK))
    page.locator("#id_reviewed_on").click()
    expect(page.locator(".xdsoft_datetimepicker:visible")).to_have_count(1)
    page.keyboard.press("Escape")
    assert_no_violation(editor)


def test_a_page_is_previewed_on_phone_width_and_checked(editor):
    page = editor.page
    page.goto("/cms/pages/")
    wanted = "fetch('/api/v2/pages/?slug=meedoenregeling').then((r) => r.json())"
    page_id = page.evaluate(f"{wanted}.then((data) => data.items[0].id)")
    page.goto(f"/cms/pages/{page_id}/edit/")
    page.locator('[data-side-panel-toggle="preview"]').click()
    preview = page.frame_locator("iframe").first
    expect(preview.get_by_role("heading", name="Meedoenregeling", level=1)).to_be_visible()
    page.locator('[data-side-panel-toggle="checks"]').click()
    page.locator('[data-side-panel-toggle="status"]').click()
    page.get_by_role("button", name="Stel schema in").click()
    page.locator("#id_go_live_at").click()
    expect(page.locator(".xdsoft_datetimepicker:visible")).to_have_count(1)
    assert_no_violation(editor)


def test_a_redirect_is_made_with_the_page_chooser(editor):
    page = editor.page
    page.goto("/cms/redirects/add/")
    page.get_by_role("button", name="Kies een pagina").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert_no_violation(editor)

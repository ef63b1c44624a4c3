"""An editor finds, changes, previews and publishes a request type and a status text; no dossier."""

import uuid

import pytest
from playwright.sync_api import expect

from tests.browser.visitor import DESKTOP, PHONE, Visitor


@pytest.fixture
def editor(visit) -> Visitor:
    visitor = visit(size=DESKTOP)
    visitor.become("redacteur")
    return visitor


def open_type(editor: Visitor, title: str) -> None:
    """Go to a request type by the menu, as an editor does."""
    editor.go("/cms/")
    editor.page.get_by_role("link", name="Soorten aanvragen").first.click()
    editor.page.get_by_role("link", name=title, exact=True).first.click()
    expect(editor.page.locator("#id_title")).to_have_value(title)


def publish(editor: Visitor) -> None:
    """Press publish, which stands under the arrow beside the main button."""
    editor.page.locator("footer .w-dropdown-button [data-w-dropdown-target=toggle]").first.click()
    editor.page.get_by_role("button", name="Publiceren").locator("visible=true").first.click()


def test_a_type_is_changed_previewed_and_published(editor, visit):
    words = f"Wilt u advies over werk? Code {uuid.uuid4().hex[:8]}."
    open_type(editor, "Loopbaanadvies")
    editor.page.locator("#id_lead").fill(words)
    editor.page.locator('[data-side-panel-toggle="preview"]').click()
    preview = editor.page.frame_locator("iframe").first
    expect(preview.get_by_text(words)).to_be_visible()
    expect(preview.get_by_role("heading", name="Waarover wilt u advies?")).to_be_visible()
    publish(editor)
    editor.sees("Loopbaanadvies")
    stranger = visit(PHONE)
    stranger.go("/mijn/aanvragen/nieuw/loopbaanadvies/")
    stranger.sees(words)
    stranger.check()
    assert editor.troubles == []


def test_a_type_with_a_mistake_is_not_published_and_says_why(editor, visit):
    open_type(editor, "Wijziging doorgeven")
    editor.page.locator("#id_receipt").fill("")
    publish(editor)
    expect(editor.page.locator("main")).to_contain_text("kon niet worden opgeslagen")
    editor.sees("Dit is een verplicht veld.")
    expect(editor.page.locator("#id_receipt")).to_have_value("")
    stranger = visit(PHONE)
    stranger.go("/mijn/aanvragen/nieuw/wijziging-doorgeven/")
    stranger.sees("Wijziging doorgeven")


def test_a_status_text_is_previewed_before_it_is_kept(editor):
    editor.go("/cms/")
    editor.page.get_by_role("link", name="Statusteksten").first.click()
    editor.page.get_by_role("link", name="toevoegen").first.click()
    editor.page.locator("#id_key").select_option("stap-begin")
    editor.page.locator("#id_text").fill("Iemand van ons leest uw aanvraag")
    editor.page.locator('[data-side-panel-toggle="preview"]').click()
    preview = editor.page.frame_locator("iframe").first
    expect(preview.get_by_text("Iemand van ons leest uw aanvraag")).to_be_visible()
    assert editor.troubles == []


@pytest.mark.parametrize(
    "address", ["/werkplek/aanvragen/", "/werkplek/dossiers/", "/mijn/aanvragen/"]
)
def test_an_editor_never_sees_an_aanvraag_or_dossier(editor, address):
    assert editor.page.goto(address).status in (403, 404)

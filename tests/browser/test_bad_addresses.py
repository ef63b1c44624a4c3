"""Unknown, foreign and stale addresses: a themed page, the right status, no data."""

import re
import uuid

import pytest

from tests.browser.visitor import DESKTOP, PHONE


@pytest.mark.parametrize("javascript", [True, False])
def test_an_unknown_address(visit, javascript):
    visitor = visit(PHONE, javascript)
    visitor.go("/dit-bestaat-niet/", status=404)
    visitor.sees("Deze pagina is er niet (meer)")
    visitor.check()


def test_a_foreign_dossier_is_like_none_at_all(visit):
    owner = visit(DESKTOP)
    owner.become("casusregisseur")
    owner.go("/werkplek/dossiers/")
    owner.follow("Sanne Voorbeeld")
    address = owner.page.url
    for persona, status in (("behandelaar", 403), ("redacteur", 403), ("specialist", 403)):
        _refused(visit, persona, address, status)
    unknown = re.sub(r"[0-9a-f-]{36}", str(uuid.uuid4()), address)
    owner.go(unknown, status=404)
    owner.check()


def test_a_residents_pages_are_not_for_staff(visit):
    resident = visit()
    resident.become("inwoner")
    resident.go("/mijn/aanvragen/")
    resident.page.locator("main a[href^='/mijn/aanvragen/']").nth(1).click()
    address = resident.page.url
    _refused(visit, "redacteur", address, 403)
    _refused(visit, "sociaal-team", address, 403)


def _refused(visit, persona, address, status):
    stranger = visit()
    stranger.become(persona)
    stranger.go(address, status=status)
    assert "Sanne" not in stranger.page.content()
    stranger.check()


@pytest.mark.parametrize(
    "address",
    [
        "/accounts/password/reset/key/1-verlopen/",
        "/account/app/",
        "/mijn/",
        "/werkplek/",
        "/cms/",
    ],
)
def test_without_log_in_one_gets_a_page_without_data(visit, address):
    visitor = visit()
    response = visitor.page.goto(address)
    assert response.status in (200, 400, 410)
    assert "Sanne" not in visitor.page.content()
    visitor.check()


def test_a_stale_activation_code(visit):
    visitor = visit()
    visitor.go("/activeren/")
    visitor.check()
    visitor.page.locator("input[type=email]").first.fill("youssef@voorbeeld.example")
    visitor.page.locator("input[name=code]").fill("AAAA-BBBB-CCCC")
    visitor.page.locator("main form button[type=submit]").first.click()
    visitor.sees("Open eerst de link in de e-mail")
    assert visitor.page.locator("input[type=email]").first.input_value().startswith("youssef")
    visitor.check()

"""The desk sees what did not reach another system, why, and sends it again."""

import pytest

from tests.browser.visitor import DESKTOP, PHONE


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_desk_reads_why_something_waits_and_sends_it_again(visit, size):
    visitor = visit(size)
    visitor.become("behandelaar")
    visitor.go("/werkplek/bezorging/")
    visitor.sees("Bestemming")
    visitor.sees("Zaaksysteem")
    visitor.sees("De ontvanger is niet bereikbaar.")
    visitor.check()
    visitor.press("Bezorg alles opnieuw")
    visitor.sees("Wij bezorgen alles wat nog wacht nu opnieuw.")
    visitor.check()
    for part in ("vast", "bezorgd"):
        visitor.go(f"/werkplek/bezorging/?deel={part}")
        visitor.check()
    visitor.sees("Archief")


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_page_of_an_aanvraag_says_when_it_arrived(visit, size):
    visitor = visit(size)
    visitor.become("behandelaar")
    visitor.go("/werkplek/aanvragen/?deel=afgehandeld")
    visitor.page.locator("main tr", has_text="Sanne").get_by_role("link").last.click()
    visitor.sees("Archief: bezorgd op")
    visitor.check()


def test_the_administrator_sees_no_names_and_opens_nothing(visit):
    visitor = visit(DESKTOP)
    visitor.become("beheerder")
    visitor.follow("Bezorging")
    visitor.sees("Zaaksysteem")
    assert "Mila" not in visitor.page.content()
    assert visitor.page.locator("main th a").count() == 0
    visitor.check()

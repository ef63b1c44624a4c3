"""J12 as a list: every look and change by every person, with purpose."""

import pytest

from tests.browser.visitor import DESKTOP, PHONE


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
def test_a_look_by_staff_is_in_the_residents_list(visit, size):
    staff = visit(DESKTOP)
    staff.become("casusregisseur")
    staff.go("/werkplek/dossiers/")
    staff.check()
    staff.follow("Sanne Voorbeeld")
    staff.check()

    desk = visit(DESKTOP)
    desk.become("behandelaar")
    desk.go("/werkplek/aanvragen/?deel=afgehandeld")
    desk.page.locator("main tr", has_text="Sanne").get_by_role("link").last.click()
    desk.sees("Mijn wasmachine is kapot")

    resident = visit(size)
    resident.become("inwoner")
    resident.go("/mijn/gegevens/?wie=anderen")
    resident.sees("Karin Voorbeeld")
    resident.sees("Begeleiding bij uw plan")
    resident.sees("Behandelen van uw aanvraag")
    resident.check()

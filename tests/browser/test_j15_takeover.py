"""J15: the regie for a while with the casusregisseur, with reason and end date, and back.

That it ends by itself on its date is shown with a moved clock in integration/plannen.
"""

import re
import uuid
from datetime import timedelta

import pytest

from portal.core import clock
from tests.browser.test_j06_plan import open_dossier
from tests.browser.visitor import DESKTOP, PHONE

WHY = "Sanne is ziek en vroeg Karin om even over te nemen."


def fill_date(staff, group, day):
    """Type `day` in the three boxes of `group`."""
    area = staff.page.get_by_role("group", name=group)
    for label, value in (("Dag", day.day), ("Maand", day.month), ("Jaar", day.year)):
        area.get_by_label(label).fill(str(value))


def ask(staff, days, consultation=""):
    """Ask for a takeover that ends so many days from today, with a consultation of today if any."""
    staff.fill("Waarom kan de inwoner het nu niet zelf?", WHY)
    fill_date(staff, "Vanaf welke dag", clock.today() + timedelta(days=days))
    if consultation:
        fill_date(staff, "Wanneer was het overleg", clock.today())
        staff.fill("Wat sprak u af in het overleg?", consultation)
    staff.press("Neem de regie tijdelijk over")


def reads_and_takes_back(resident):
    """The resident reads who has the regie and why, and takes it back."""
    resident.become("inwoner")
    resident.go("/mijn/plan/")
    resident.sees("Karin Voorbeeld heeft nu tijdelijk de regie")
    resident.sees(re.compile(WHY))
    resident.check()
    resident.go("/mijn/gegevens/")
    resident.sees(re.compile("heeft Karin Voorbeeld de regie over uw plan"))
    resident.go("/mijn/plan/")
    resident.press("Ik doe het weer zelf")
    resident.sees("U heeft de regie over uw plan weer zelf")
    resident.check()


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
@pytest.mark.parametrize("javascript", [True, False])
def test_taking_over_and_giving_back(visit, javascript, size):
    staff = visit(size, javascript=javascript)
    open_dossier(staff)
    staff.follow("Regie tijdelijk overnemen")
    staff.check()
    ask(staff, 90, "Besproken.")
    staff.sees(re.compile("hoogstens 42 dagen"))
    staff.check()
    # Every run of this journey is a new consultation: without one the regie stays (P5).
    ask(staff, 14, f"Vandaag besproken met het team. {uuid.uuid4().hex[:8]}")
    staff.sees("U heeft tijdelijk de regie")
    staff.check()

    reads_and_takes_back(visit(PHONE, javascript=javascript))

    staff.follow("Regie tijdelijk overnemen")
    staff.sees(re.compile("alleen na een nieuw overleg"))
    ask(staff, 14)
    staff.sees(re.compile("Overleg eerst opnieuw"))
    staff.check()
    ask(staff, 14, f"Dezelfde dag opnieuw besproken. {uuid.uuid4().hex[:8]}")
    staff.sees("U heeft tijdelijk de regie")
    staff.follow("Regie tijdelijk overnemen")
    staff.sees(re.compile("De regie is overgenomen tot"))
    staff.check()
    staff.press("Geef de regie eerder terug")
    staff.sees("De regie is weer bij de inwoner")

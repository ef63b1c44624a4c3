"""J15: the regie for a while with the casusregisseur, with reason and end date, and back.

That it ends by itself on its date is shown with a moved clock in integration/plannen.
"""

import re
from datetime import timedelta

from portal.core import clock
from tests.browser.test_j06_plan import open_dossier
from tests.browser.visitor import DESKTOP, PHONE

WHY = "Sanne is ziek en vroeg Karin om even over te nemen."


def ask(staff, days):
    """Fill in the form with an end so many days from today."""
    end = clock.today() + timedelta(days=days)
    staff.fill("Waarom kan de inwoner het nu niet zelf?", WHY)
    group = staff.page.get_by_role("group", name="Vanaf welke dag")
    for label, value in (("Dag", end.day), ("Maand", end.month), ("Jaar", end.year)):
        group.get_by_label(label).fill(str(value))
    staff.press("Neem de regie tijdelijk over")


def test_taking_over_and_giving_back(visit):
    staff = visit(DESKTOP)
    open_dossier(staff)
    staff.follow("Regie tijdelijk overnemen")
    staff.check()
    ask(staff, 90)
    staff.sees(re.compile("hoogstens 42 dagen"))
    staff.check()
    ask(staff, 14)
    staff.sees("U heeft tijdelijk de regie")

    resident = visit(PHONE)
    resident.become("inwoner")
    resident.go("/mijn/plan/")
    resident.sees("Karin Voorbeeld heeft nu tijdelijk de regie")
    resident.sees(re.compile(WHY))
    resident.check()
    resident.go("/mijn/gegevens/")
    resident.sees(re.compile("heeft Karin Voorbeeld de regie over uw plan"))

    plain = visit(PHONE, javascript=False)
    plain.become("inwoner")
    plain.go("/mijn/plan/")
    plain.press("Ik doe het weer zelf")
    plain.sees("U heeft de regie over uw plan weer zelf")
    plain.check()

    staff.follow("Regie tijdelijk overnemen")
    staff.sees(re.compile("alleen na een nieuw overleg"))
    ask(staff, 14)
    staff.sees(re.compile("Overleg eerst opnieuw"))
    staff.check()

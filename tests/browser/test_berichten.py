"""Resident and casusregisseur talk: a message and its answer, an appointment, a preparation."""

import re
from datetime import date, timedelta

import pytest

from tests.browser.visitor import DESKTOP, PHONE

WITH_AND_WITHOUT = pytest.mark.parametrize("javascript", [True, False])


def meet(visitor, days: int) -> None:
    """Fill in a moment in `days` days."""
    day = date.today() + timedelta(days=days)
    for label, value in (("Dag", day.day), ("Maand", day.month), ("Jaar", day.year)):
        visitor.fill(label, str(value))
    visitor.fill("Hoe laat?", "14.15")


@WITH_AND_WITHOUT
def test_a_message_and_its_answer(visit, javascript):
    words = f"Kan het gesprek later? {javascript}"
    resident = visit(PHONE, javascript)
    resident.become("inwoner")
    resident.follow(re.compile("^Berichten"))
    resident.check()
    resident.press("Versturen")
    resident.sees("Schrijf een bericht of voeg een bestand toe.")
    resident.check()
    resident.fill("Uw bericht", words)
    resident.press("Versturen")
    resident.sees("Uw bericht is verstuurd.")
    resident.sees(words)
    resident.check()

    staff = visit(DESKTOP, javascript)
    staff.become("casusregisseur")
    staff.go("/werkplek/berichten/")
    staff.check()
    staff.follow("Sanne Voorbeeld")
    staff.sees(words)
    staff.check()
    staff.fill("Uw bericht", f"Ja hoor. {javascript}")
    staff.press("Versturen")
    staff.sees("Uw bericht is verstuurd.")

    resident.go("/mijn/")
    resident.sees("Er is een nieuw bericht.")
    resident.check()
    resident.follow("Er is een nieuw bericht.")
    resident.sees(f"Ja hoor. {javascript}")
    resident.press("Ik heb dit gelezen")
    resident.sees(f"Ja hoor. {javascript}")
    resident.check()


@WITH_AND_WITHOUT
def test_an_appointment_is_proposed_moved_and_confirmed(visit, javascript):
    resident = visit(PHONE, javascript)
    resident.become("inwoner")
    resident.go("/mijn/afspraken/")
    resident.check()
    resident.follow("Stel een afspraak voor")
    resident.check()
    resident.press("Voorstel versturen")
    resident.check()
    resident.choose("Aan de telefoon")
    meet(resident, 20)
    resident.press("Voorstel versturen")
    resident.sees("U stelde deze tijd voor")
    resident.check()
    address = resident.page.url.rstrip("/").rsplit("/", 1)[1]

    staff = visit(DESKTOP, javascript)
    staff.become("casusregisseur")
    staff.go("/werkplek/afspraken/")
    staff.sees("Wacht op uw antwoord")
    staff.check()
    staff.go(f"/werkplek/afspraken/{address}/verzetten/")
    meet(staff, 21)
    staff.fill("Waarom?", "Dan heb ik een overleg.")
    staff.press("Andere tijd voorstellen")
    staff.check()

    resident.go(f"/mijn/afspraken/{address}/")
    resident.sees("Reden: Dan heb ik een overleg.")
    resident.press("Ja, dit past")
    resident.sees("Deze afspraak staat vast")
    resident.check()


@WITH_AND_WITHOUT
def test_preparing_the_conversation(visit, javascript):
    resident = visit(PHONE, javascript)
    resident.become("inwoner")
    resident.go("/mijn/voorbereiding/")
    resident.check()
    resident.follow("Wonen")
    resident.check()
    resident.page.locator("label").filter(has_text="Het is moeilijk").click()
    resident.fill("In uw eigen woorden", f"Het huis is vochtig. {javascript}")
    if not resident.page.get_by_label("Hier wil ik over praten").is_checked():
        resident.choose("Hier wil ik over praten")
    resident.press("Bewaar en stop voor nu")
    resident.sees("Bewaard. U kunt later verder gaan.")
    resident.follow("Kijk na en deel")
    resident.check()
    resident.press(re.compile("delen", re.IGNORECASE))
    resident.sees("U heeft dit gedeeld.")

    staff = visit(DESKTOP, javascript)
    staff.become("casusregisseur")
    staff.go("/werkplek/dossiers/")
    staff.follow("Sanne Voorbeeld")
    staff.follow("Agenda van het gesprek")
    staff.sees(f"Het huis is vochtig. {javascript}")
    staff.check()

    resident.go("/mijn/gegevens/?wie=anderen")
    resident.sees("bekeek de voorbereiding van uw gesprek")


def test_the_plan_on_paper(visit):
    resident = visit(PHONE)
    resident.become("inwoner")
    resident.go("/mijn/plan/")
    for name in ("Plan als pdf", "Pdf met grote letters"):
        address = resident.page.get_by_role("link", name=name).get_attribute("href")
        answer = resident.page.request.get(address)
        assert answer.status == 200
        assert answer.body().startswith(b"%PDF-")

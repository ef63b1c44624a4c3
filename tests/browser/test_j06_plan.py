"""J6: a plan is drafted, asked about, written anew and accepted; both versions stay readable."""

import re
import uuid

import pytest
from playwright.sync_api import expect

from tests.browser.visitor import DESKTOP, PHONE


def open_dossier(staff):
    """Log in as the casusregisseur and open Sanne's dossier."""
    staff.become("casusregisseur")
    staff.go("/werkplek/dossiers/")
    staff.follow("Sanne Voorbeeld")


def write(staff, wishes):
    """Write a version with these wishes and propose it."""
    staff.follow("Schrijf aan het plan")
    staff.check()
    staff.fill(re.compile("Wensen"), wishes)
    staff.press("Bewaar en bekijk als inwoner")
    staff.sees(wishes)
    staff.check()
    staff.press("Stel dit plan voor")
    staff.sees("Het plan is voorgesteld")
    staff.check()


@pytest.mark.parametrize("javascript", [True, False])
def test_draft_question_second_version_akkoord(visit, javascript):
    code = uuid.uuid4().hex[:8]
    staff = visit(DESKTOP, javascript=javascript)
    open_dossier(staff)
    write(staff, f"Werk met dieren, {code}")

    resident = visit(PHONE, javascript=javascript)
    resident.become("inwoner")
    resident.go("/mijn/plan/")
    resident.sees("Dit voorstel wacht op u")
    resident.check()
    resident.follow(re.compile("Stel een vraag of reageer"))
    resident.check()
    resident.fill("Uw vraag of reactie", f"Mag het ook in Aalten? {code}")
    resident.press("Verstuur")
    resident.sees(re.compile("geeft antwoord bij dit doel"))

    staff.page.reload()
    staff.sees("De inwoner wacht op antwoord")
    staff.follow(re.compile("Vragen en reacties"))
    staff.sees(f"Mag het ook in Aalten? {code}")
    staff.check()
    staff.fill("Uw antwoord", f"Ja, ik pas het aan. {code}")
    staff.press("Verstuur")
    write(staff, f"Werk met dieren, ook in Aalten, {code}")

    resident.go("/mijn/plan/")
    resident.sees(f"Ja, ik pas het aan. {code}")
    resident.sees("Wat u wilt is aangepast.")
    resident.press("Ik ga akkoord met dit plan")
    resident.sees("Dit is nu uw plan")
    resident.sees(f"ook in Aalten, {code}")
    resident.check()
    resident.press("Laat zien wat er veranderde")
    resident.sees(re.compile("Van versie 1 naar versie"))
    resident.check()
    resident.follow("Lees versie 1")
    resident.sees("Deze versie geldt niet meer")
    expect(resident.page.locator("main")).not_to_contain_text(code + " ook")


def test_a_template_grows_without_javascript(visit):
    staff = visit(DESKTOP, javascript=False)
    staff.become("casusregisseur")
    staff.go("/werkplek/plan-sjablonen/")
    staff.follow(re.compile("Eigen kracht"))
    staff.press(re.compile("Stap erbij"))
    staff.sees("Stap 5 van doel 1")
    looker = visit(PHONE)
    looker.become("casusregisseur")
    looker.go("/werkplek/plan-sjablonen/")
    looker.check()
    looker.follow(re.compile("Perspectief"))
    looker.check()

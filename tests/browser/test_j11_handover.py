"""J11: handover after consultation; resident sees both, the former is out, history stays."""

import re

import pytest

from tests.browser.visitor import PHONE

WHY = "Mira weet veel van uw vragen over geld."


def open_sanne(visitor, persona):
    """Log in and open the dossier of Sanne; return its address."""
    visitor.become(persona)
    visitor.go("/werkplek/dossiers/")
    visitor.follow("Sanne Voorbeeld")
    visitor.sees("Wie keek in dit dossier?")
    return visitor.page.url


def hand_over(leader, name, reason):
    """Hand over from the dossier that is open, with the newest minutes as consultation."""
    leader.follow("Andere casusregisseur")
    leader.sees("Welk overleg in het sociaal team?")
    leader.check()
    leader.choose(name)
    leader.fill("Waarom komt er een andere casusregisseur?", reason)
    leader.press("Draag over")
    leader.sees(f"{name} is nu de casusregisseur")


def consult(leader, decision):
    """Write down the consultation about the dossier that is open."""
    leader.follow("Casusoverleg over deze inwoner")
    leader.sees("Schrijf op wat is besloten")
    leader.check()
    leader.choose("Joost Voorbeeld")
    leader.choose("Er komt een andere casusregisseur")
    leader.fill("Het besluit in gewone woorden", decision)
    leader.press("Bewaar het verslag")
    leader.sees("Het overleg is opgeschreven")


@pytest.mark.parametrize("javascript", [True, False])
def test_handover_and_back(visit, javascript):
    leader, former = (visit(PHONE, javascript=javascript) for _ in "ab")
    resident = visit(PHONE, javascript=javascript)
    address = open_sanne(former, "casusregisseur")
    open_sanne(leader, "teamleider")
    leader.follow("Andere casusregisseur")
    leader.press("Draag over")
    leader.sees(re.compile("Pas nog"))
    leader.check()
    leader.page.goto(address)
    consult(leader, "Mira gaat u helpen met geld.")
    hand_over(leader, "Mira Voorbeeld", WHY)
    try:
        former.go(address, status=404)
        resident.become("inwoner")
        for path in ("/mijn/", "/mijn/casusregisseur/"):
            resident.go(path)
            resident.sees("Mira Voorbeeld is nu uw casusregisseur")
            resident.sees(re.compile("Eerst was dat Karin Voorbeeld"))
            resident.sees(re.compile(re.escape(WHY)))
            resident.check()
        resident.sees("Mira gaat u helpen met geld.")
    finally:
        consult(leader, "Karin blijft toch uw vaste contact.")
        hand_over(leader, "Karin Voorbeeld", "U kent Karin al goed.")
    former.go(address)
    former.sees("Mira Voorbeeld")


@pytest.mark.parametrize("javascript", [True, False])
def test_line_caseload_absence_and_agenda(visit, javascript):
    resident = visit(PHONE, javascript=javascript)
    resident.become("inwoner")
    resident.follow("Bekijk de hele lijn")
    resident.sees("U bent hier")
    resident.sees("Waar u eerder was")
    resident.check()
    guide, leader = (visit(PHONE, javascript=javascript) for _ in "ab")
    guide.become("casusregisseur")
    pages = ("/werkplek/inwoners/", "/werkplek/afwezig/", "/werkplek/casusoverleg/")
    for path in pages:
        guide.go(path)
        guide.check()
    guide.go("/werkplek/inwoners/")
    guide.sees("U vervangt Hassan Voorbeeld")
    guide.follow("Sanne Voorbeeld")
    guide.follow("Ontwikkellijn")
    guide.sees("Leg de plek vast")
    guide.check()
    leader.become("teamleider")
    for path in (*pages[1:], "/werkplek/inwoners/verdeling/"):
        leader.go(path)
        leader.check()
    leader.go("/werkplek/casusoverleg/")
    leader.sees("Overdracht gevraagd")

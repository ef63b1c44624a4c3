"""Two people at the same plan at once: nobody's text is lost, the second is shown both."""

import re
import uuid

import pytest
from playwright.sync_api import expect

from tests.browser.test_j06_plan import open_dossier
from tests.browser.test_j07_own_steps import own_plan
from tests.browser.visitor import DESKTOP, PHONE

WITH_AND_WITHOUT = pytest.mark.parametrize("javascript", [True, False])


@WITH_AND_WITHOUT
def test_two_windows_of_the_casusregisseur(visit, javascript):
    """The second to save is told and shown both texts; sending again is a choice."""
    code = uuid.uuid4().hex[:8]
    first, second = (visit(DESKTOP, javascript=javascript) for _ in "ab")
    for staff in (first, second):
        open_dossier(staff)
        staff.follow("Schrijf aan het plan")
    first.fill(re.compile("Wensen"), f"Woorden van de eerste {code}")
    first.press("Bewaar concept")
    first.sees("Het concept is bewaard")
    second.fill(re.compile("Wensen"), f"Woorden van de tweede {code}")
    second.press("Bewaar concept")
    second.sees("Dit staat er nu opgeslagen")
    second.sees(f"Woorden van de eerste {code}")
    wishes = second.page.get_by_label(re.compile("Wensen")).first
    expect(wishes).to_have_value(f"Woorden van de tweede {code}")
    second.check()
    second.press("Bewaar concept")
    second.sees("Het concept is bewaard")
    expect(second.page.get_by_label(re.compile("Wensen")).first).to_have_value(
        f"Woorden van de tweede {code}"
    )


@WITH_AND_WITHOUT
def test_two_windows_of_the_resident(visit, javascript):
    """The same goal changed in two windows, on a phone: both texts are there."""
    code = uuid.uuid4().hex[:8]
    first, second = (visit(PHONE, javascript=javascript) for _ in "ab")
    for resident in (first, second):
        own_plan(resident)
        resident.follow(re.compile("Pas dit doel aan"))
    first.fill("Waarom wilt u dit?", f"Eerst geschreven {code}")
    first.press("Bewaar in mijn plan")
    first.sees("Uw plan is aangepast")
    second.fill("Waarom wilt u dit?", f"Daarna geschreven {code}")
    second.press("Bewaar in mijn plan")
    second.sees(f"Eerst geschreven {code}")
    expect(second.page.get_by_label("Waarom wilt u dit?")).to_have_value(
        f"Daarna geschreven {code}"
    )
    second.check()
    second.press("Bewaar in mijn plan")
    second.sees("Uw plan is aangepast")
    second.sees(f"Daarna geschreven {code}")
    second.go("/mijn/plan/")
    second.sees(re.compile("Alle versies van uw plan"))


@WITH_AND_WITHOUT
def test_what_the_resident_changed_is_before_the_eyes_of_who_writes(visit, javascript):
    """A change of the resident while a draft is written is shown, and never undone (P5)."""
    code = uuid.uuid4().hex[:8]
    staff, resident = visit(DESKTOP, javascript=javascript), visit(PHONE, javascript=javascript)
    open_dossier(staff)
    staff.follow("Schrijf aan het plan")
    staff.fill(re.compile("Wensen"), f"Concept {code}")
    staff.press("Bewaar en bekijk als inwoner")
    staff.sees(f"Concept {code}")
    own_plan(resident)
    resident.follow(re.compile("Zet er een eigen stap bij"))
    resident.fill("Wat gaat u doen?", f"Zelf bellen {code}")
    resident.press("Bewaar in mijn plan")
    resident.sees("Uw plan is aangepast")
    staff.press("Stel dit plan voor")
    staff.sees("De inwoner heeft het plan intussen aangepast")
    staff.check()
    staff.follow("Verder schrijven")
    staff.sees("Dit veranderde intussen in het plan van de inwoner")
    staff.sees(re.compile(f"Zelf bellen {code}"))
    staff.check()

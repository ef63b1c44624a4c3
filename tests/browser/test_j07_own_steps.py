"""J7: the resident ticks off a step and adds an own one; the casusregisseur sees it."""

import re
import uuid

import pytest

from tests.browser.test_j06_plan import open_dossier
from tests.browser.visitor import DESKTOP, PHONE


def own_plan(resident):
    """Open the plan in force; agree first when a proposal waits."""
    resident.become("inwoner")
    resident.go("/mijn/plan/")
    if resident.page.get_by_role("button", name="Ik ga akkoord met dit plan").count():
        resident.press("Ik ga akkoord met dit plan")
    resident.sees("Met uw akkoord")


@pytest.mark.parametrize("javascript", [True, False])
def test_tick_off_and_add_a_step(visit, javascript):
    step = f"Bellen met de dierenopvang {uuid.uuid4().hex[:8]}"
    resident = visit(PHONE, javascript=javascript)
    own_plan(resident)
    resident.follow(re.compile("Zet er een eigen stap bij"))
    resident.check()
    resident.press("Bewaar in mijn plan")
    resident.sees(re.compile("Pas nog 1 ding aan"))
    resident.check()
    resident.fill("Wat gaat u doen?", step)
    resident.press("Bewaar in mijn plan")
    resident.sees("Uw plan is aangepast")
    resident.sees(step)
    resident.check()
    resident.press(re.compile(f"Dit heb ik gedaan.*{step}"))
    resident.sees("Goed gedaan")

    staff = visit(DESKTOP, javascript=javascript)
    open_dossier(staff)
    staff.sees("De inwoner paste het plan aan")
    staff.sees(step)
    staff.check()


def test_changing_a_goal_keeps_the_former_words(visit):
    resident = visit(PHONE)
    own_plan(resident)
    resident.follow(re.compile("Pas dit doel aan"))
    resident.check()
    words = f"Ik word rustig van dieren. {uuid.uuid4().hex[:8]}"
    resident.fill("Waarom wilt u dit?", words)
    resident.press("Bewaar in mijn plan")
    resident.sees(words)
    resident.check()

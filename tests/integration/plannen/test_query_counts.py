"""Every staff screen of a plan costs the same with one goal, step, version or remark or with many.

Every statement counts, savepoints too.
"""

from dataclasses import replace

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from selfservice.plans import queries, services
from tests.factories import plans
from tests.factories.dossiers import DossierFactory
from tests.helpers import login

pytestmark = pytest.mark.django_db
# Address below the plan of a dossier, and the most it may cost.
SCREENS = {
    "": 19,
    "voorbeeld/": 17,
    "versies/": 14,
    "versies/?van=1&naar=2": 17,
    "doel/{goal}/antwoord/": 14,
    "akkoord-op-papier/": 16,
    "regie/": 14,
    "papier/": 14,
}


def make(many: int):
    """Return a dossier with `many` versions, goals, steps and remarks, a proposal and a draft."""
    dossier = DossierFactory(active=True, with_account=True)
    goals, steps = (1, 1) if many == 1 else (10, 10)
    first = plans.accepted(dossier, plans.plan_text(goals=goals, steps=steps))
    text = queries.text_of(first)
    for number in range(many if many == 1 else 20):
        version = plans.proposed(dossier, replace(text, months=number + 4))
    goal = version.goals.get(order=1)
    for _ in range(many):
        services.remark(by=dossier.resident.user, goal=goal, text="Kan dit ook later?")
    plans.draft(dossier, replace(text, months=30))
    return dossier, goal


def count(browser: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address).status_code == 200
    return len(asked)


@pytest.mark.parametrize("screen", SCREENS)
def test_the_number_of_statements_stands_still(screen):
    numbers = []
    for many in (1, 100):
        dossier, goal = make(many)
        browser = login(Client(), dossier.current_casusregisseur)
        address = f"/werkplek/dossiers/{dossier.public_id}/plan/{screen.format(goal=goal.pk)}"
        numbers.append(count(browser, address))
    assert numbers[0] == numbers[1] <= SCREENS[screen]


@pytest.mark.parametrize("path", ["/werkplek/plan-sjablonen/", "/werkplek/plan-sjablonen/{}/werk/"])
def test_templates_cost_the_same(path):
    numbers = []
    for many in (1, 30):
        dossier = DossierFactory(active=True)
        guide, team = dossier.current_casusregisseur, dossier.team
        text = queries.template(team, "werk").text
        longer = replace(text, goals=text.goals[:1] * many)
        services.keep_template(by=guide, team=team, route="werk", text=longer)
        numbers.append(count(login(Client(), guide), path.format(team.slug)))
    assert numbers[0] == numbers[1] <= 7

"""The casusregisseur writes, looks, proposes; two at once lose nothing."""

import re
from dataclasses import replace

import pytest
from django.test import Client
from pytest_django.asserts import assertContains, assertRedirects

from selfservice.plans import queries, services
from selfservice.plans.models import PlanVersion
from selfservice.plans.rules.editing import PutStep
from selfservice.plans.rules.text import text_hash
from tests.factories import plans
from tests.factories.accounts import employee
from tests.factories.dossiers import casusregisseur
from tests.helpers import login

pytestmark = pytest.mark.django_db
FIELD = re.compile(r'<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"')
SELECTED = re.compile(r'<select name="([^"]+)".*?<option value="([^"]*)" selected', re.DOTALL)
AREA = re.compile(r'<textarea name="([^"]+)"[^>]*>\s*([^<]*)</textarea>')


def filled(response) -> dict[str, str]:
    """Return what a browser would send back, all as it is."""
    page = response.content.decode()
    form = page[page.index('name="volgorde"') - 600 :]
    return {name: value for found in (FIELD, SELECTED, AREA) for name, value in found.findall(form)}


def test_a_template_fills_the_page_and_writes_nothing(regisseur, base):
    response = regisseur.get(f"{base}?sjabloon=eigen-kracht")
    assertContains(response, "Week 1: wat kan ik goed")
    assert PlanVersion.objects.count() == 0


def test_writing_keeps_a_draft_that_the_resident_does_not_see(regisseur, mijn, base, dossier):
    values = filled(regisseur.get(f"{base}?sjabloon=werk"))
    values |= {"talents": "Kan goed luisteren", "g0-why": "Ik wil onder de mensen zijn"}
    assertRedirects(regisseur.post(base, values), base)
    draft = queries.draft_of(dossier)
    assert draft.talents == "Kan goed luisteren"
    assert draft.goals.get().steps.count() == 4
    assertContains(mijn.get("/mijn/plan/"), "U heeft nog geen plan")


def test_a_step_more_or_less_keeps_what_was_typed(regisseur, base):
    values = filled(regisseur.get(f"{base}?sjabloon=werk")) | {"g0-s1-title": "Zelf getypt"}
    more = regisseur.post(base, values | {"doe": "stap-erbij:0"})
    assertContains(more, "Zelf getypt")
    assertContains(more, 'name="g0-s4-title"')
    less = regisseur.post(base, values | {"doe": "stap-weg:0:0"})
    assertContains(less, 'name="g0-volgorde" value="1,2,3"')
    up = regisseur.post(base, values | {"doe": "stap-op:0:1"})
    assertContains(up, 'name="g0-volgorde" value="1,0,2,3"')


@pytest.mark.parametrize("action", ["doel-weg:99", "stap-op:x", "stap-weg:0", "onzin", "doel-op"])
def test_a_strange_button_does_no_harm(regisseur, base, action):
    values = filled(regisseur.get(f"{base}?sjabloon=werk"))
    assert regisseur.post(base, values | {"doe": action}).status_code == 200


def test_a_wrong_date_is_said_and_the_rest_kept(regisseur, base):
    values = filled(regisseur.get(f"{base}?sjabloon=werk"))
    values |= {"starts_on_day": "31", "starts_on_month": "2", "talents": "Blijft staan"}
    response = regisseur.post(base, values)
    assertContains(response, "Deze datum bestaat niet", status_code=422)
    assertContains(response, "Blijft staan", status_code=422)


def test_preview_and_propose(regisseur, mijn, base, dossier):
    plans.draft(dossier)
    assertContains(regisseur.get(f"{base}voorbeeld/"), "Dit kunt u goed")
    regisseur.post(f"{base}voorstellen/")
    assertContains(mijn.get("/mijn/plan/"), "Dit voorstel wacht op u")


def test_what_is_missing_is_said_before_proposing(regisseur, base, dossier):
    plans.draft(dossier, plans.plan_text(goals=0))
    assertContains(regisseur.get(f"{base}voorbeeld/"), "minstens één doel")
    refused = regisseur.post(f"{base}voorstellen/")
    assertContains(refused, "minstens één doel", status_code=409)


def test_two_at_once_the_second_is_shown_both_and_nothing_is_lost(regisseur, base, dossier):
    plans.draft(dossier)
    page = filled(regisseur.get(base))
    regisseur.post(base, page | {"wishes": "Tekst van de eerste"})
    second = regisseur.post(base, page | {"wishes": "Tekst van de tweede"})
    for text in ("Tekst van de eerste", "Tekst van de tweede", "Nog niet bewaard"):
        assertContains(second, text, status_code=409)
    assert queries.draft_of(dossier).wishes == "Tekst van de eerste"
    regisseur.post(base, filled(second))
    assert queries.draft_of(dossier).wishes == "Tekst van de tweede"


def test_a_draft_is_not_proposed_over_an_unread_change_of_the_resident(regisseur, base, dossier):
    version = plans.accepted(dossier)
    plans.draft(dossier, replace(queries.text_of(version), months=9))
    goal = queries.text_of(version).goals[0]
    edit = PutStep(goal.key, plans.step_text("Mijn eigen stap"))
    services.change_plan(by=dossier.resident.user, dossier=dossier, seen=1, edit=edit)
    refused = regisseur.post(f"{base}voorstellen/")
    assertContains(refused, "intussen aangepast", status_code=409)
    page = regisseur.get(base)
    assertContains(page, "Mijn eigen stap")
    regisseur.post(base, filled(page))
    assert regisseur.post(f"{base}voorstellen/").status_code == 302
    assert "Mijn eigen stap" in str(queries.text_of(queries.version_in_force(dossier)))


def test_only_the_casusregisseur_writes(base, dossier):
    outsider = login(Client(), casusregisseur(dossier.team))
    team = login(Client(), employee("sociaal_team", dossier.team))
    for path in ("", "voorbeeld/", "regie/", "akkoord-op-papier/"):
        assert outsider.get(base + path).status_code == 404
        assert team.get(base + path).status_code == 403
    assert outsider.get(f"{base}versies/").status_code == 404
    assert team.get(f"{base}versies/").status_code == 200


def test_opening_the_page_as_it_is_saves_the_same_text(regisseur, base, dossier):
    version = plans.accepted(dossier, plans.plan_text(goals=3, steps=4))
    regisseur.post(base, filled(regisseur.get(base)))
    draft = queries.draft_of(dossier)
    assert text_hash(queries.text_of(draft)) == version.text_hash
    assert [g.key for g in draft.goals.all()] == [g.key for g in version.goals.all()]

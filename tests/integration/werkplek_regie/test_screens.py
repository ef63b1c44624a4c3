"""Caseload, shares, absence, agenda, minutes and line: what they show and to whom."""

from dataclasses import replace
from datetime import timedelta

import pytest
from pytest_django.asserts import assertContains, assertNotContains

from portal.accounts.models import Absence
from portal.accounts.roles import Role
from portal.core import clock
from selfservice.casusoverleg.models import Minutes
from selfservice.ontwikkellijn.models import Placement
from selfservice.plans import services as plan_services
from selfservice.plans.models import PlanVersion
from tests.factories import line, minutes, plans
from tests.factories.accounts import away, employee
from tests.factories.core import TeamFactory
from tests.factories.dossiers import DossierFactory, casusregisseur
from tests.helpers import login

pytestmark = pytest.mark.django_db
MINUTES = {"kind": "gaat-door", "decision": "Wij gaan door.", "others": "Joost"}


def date_parts(name, day):
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}


@pytest.fixture
def guide(team):
    return casusregisseur(team)


@pytest.fixture
def dossier(team, guide):
    return DossierFactory(team=team, active=True, with_account=True, current_casusregisseur=guide)


def test_the_caseload_shows_what_asks_for_attention(client, guide, dossier):
    late = clock.today() - timedelta(days=3)
    steps = tuple(plans.step_text(f"Stap {number}", until_on=late) for number in range(3))
    goal = replace(plans.goal_text(), steps=steps)
    plans.accepted(dossier, replace(plans.plan_text(), goals=(goal,)))
    response = login(client, guide).get("/werkplek/inwoners/")
    for text in (dossier.resident.name, "Akkoord", "Stappen te laat (1)", "<strong>3</strong>"):
        assertContains(response, text)
    assertContains(client.get("/werkplek/inwoners/?toon=te-laat"), dossier.resident.name)
    missing = client.get("/werkplek/inwoners/?toon=ongelezen")
    assertContains(missing, "Geen inwoner gevonden")
    assertContains(
        client.post("/werkplek/inwoners/", {"q": "Bestaatniet"}), "Geen inwoner gevonden"
    )


def test_what_the_resident_does_not_want_yet_is_in_the_caseload(client, guide, dossier):
    """A declined proposal asks for a talk; it stays in sight until there is a newer version."""
    version, owner = plans.proposed(dossier), dossier.resident.user
    browser, address = login(client, guide), "/werkplek/inwoners/?toon=nog-niet-akkoord"
    assertContains(browser.get(address), "Geen inwoner gevonden")
    plan_services.decline(by=owner, version=version, words="Liever in Aalten.")
    assertContains(browser.get(address), "Nog niet akkoord (1)")
    assertContains(browser.get(address), dossier.resident.name)
    page = browser.get(f"/werkplek/dossiers/{dossier.public_id}/")
    assertContains(page, "De inwoner is nog niet akkoord met versie 1")
    assertContains(page, "Liever in Aalten.")
    plans.accepted(dossier)
    assertContains(browser.get(address), "Geen inwoner gevonden")


def test_a_question_on_a_goal_is_in_the_caseload_until_it_is_answered(client, guide, dossier):
    goal = plans.accepted(dossier).goals.get()
    plan_services.remark(by=dossier.resident.user, goal=goal, text="Mag het ook in Aalten?")
    browser, address = login(client, guide), "/werkplek/inwoners/?toon=vraag-bij-plan"
    assertContains(browser.get(address), dossier.resident.name)
    plan_services.remark(by=guide, goal=goal, text="Ja.")
    assertContains(browser.get(address), "Geen inwoner gevonden")


def test_a_stand_in_sees_whom_they_stand_in_for(client, guide, dossier):
    other = casusregisseur(dossier.team)
    browser = login(client, other)
    assertContains(browser.get("/werkplek/inwoners/"), "U begeleidt nog geen inwoners")
    away(guide, other)
    assertContains(browser.get("/werkplek/inwoners/"), f"U vervangt {guide.name}")
    assertContains(browser.get("/werkplek/afwezig/"), "U vervangt nu")


@pytest.mark.parametrize("number", [5, 500])
def test_a_caseload_costs_at_most_twelve_queries(
    client, guide, team, number, django_assert_max_num_queries
):
    for _ in range(number):
        DossierFactory(team=team, active=True, current_casusregisseur=guide)
    for dossier in guide.caseload.all()[:5]:
        plans.proposed(dossier)
    browser = login(client, guide)
    with django_assert_max_num_queries(12):
        response = browser.get("/werkplek/inwoners/")
    assertContains(response, f"{number} inwoners")


def test_shares_are_for_the_teamleider(client, guide, dossier):
    leader = employee(Role.TEAMLEIDER, dossier.team)
    response = login(client, leader).get("/werkplek/inwoners/verdeling/")
    assertContains(response, guide.name)
    assertContains(response, "p-bar__value")
    assert login(client, guide).get("/werkplek/inwoners/verdeling/").status_code == 403


def plan_absence(browser, person, stand_in, first, last):
    today = clock.today()
    values = {"stand_in": str(stand_in.public_id)}
    values |= date_parts("starts_on", today + timedelta(days=first))
    values |= date_parts("ends_on", today + timedelta(days=last))
    return browser.post(f"/werkplek/afwezig/{person.public_id}/", values)


def test_planning_an_absence_and_coming_back(client, guide, team):
    other = casusregisseur(team)
    browser = login(client, guide)
    assert plan_absence(browser, guide, other, 0, 5).status_code == 302
    assertContains(browser.get("/werkplek/afwezig/"), f"Vervanger: {other.name}.")
    again = plan_absence(browser, guide, other, 2, 3)
    assertContains(again, "al afwezigheid gepland", status_code=422)
    absence = Absence.objects.get()
    assert browser.post(f"/werkplek/afwezig/{absence.pk}/terug/").status_code == 302
    assert not Absence.objects.exists()


def test_a_teamleider_plans_for_the_team_and_nobody_else_does(client, guide, team):
    other = casusregisseur(team)
    leader, stranger = employee(Role.TEAMLEIDER, team), casusregisseur(TeamFactory(berkelland=True))
    assert plan_absence(login(client, leader), guide, other, 0, 5).status_code == 302
    address = f"/werkplek/afwezig/{guide.public_id}/werkdagen/"
    assert client.post(address, {"days": "3"}).status_code == 302
    guide.profile.refresh_from_db()
    assert guide.profile.working_days == 3
    assert client.post(address, {"days": "9"}).status_code == 409
    pk = Absence.objects.get().pk
    for person in (other, stranger):
        browser = login(client, person)
        assert browser.get(f"/werkplek/afwezig/{guide.public_id}/").status_code == 404
        assert browser.post(f"/werkplek/afwezig/{pk}/terug/").status_code == 404


@pytest.mark.parametrize("number", [1, 100])
def test_the_calendar_costs_the_same(client, team, number, django_assert_num_queries):
    leader = employee(Role.TEAMLEIDER, team)
    stand_in = casusregisseur(team)
    for _ in range(number):
        away(casusregisseur(team), stand_in)
    browser = login(client, leader)
    with django_assert_num_queries(10):
        browser.get("/werkplek/afwezig/")


def test_the_team_writes_minutes_and_the_casusregisseur_reads(desk, client, guide, dossier):
    address = f"/werkplek/casusoverleg/{dossier.public_id}/"
    empty = desk.post(address, date_parts("held_on", clock.today()))
    assertContains(empty, "Kies wie erbij waren", status_code=422)
    future = date_parts("held_on", clock.today() + timedelta(days=2))
    assertContains(desk.post(address, MINUTES | future), "al geweest zijn", status_code=422)
    said = MINUTES | date_parts("held_on", clock.today()) | {"discussion": "Voor het team."}
    assert desk.post(address, said).status_code == 302
    assert Minutes.objects.get().present == "Joost"
    browser = login(client, guide)
    response = browser.get(address)
    assertContains(response, "Voor het team.")
    assertNotContains(response, "Bewaar het verslag")
    assert browser.post(address, said).status_code == 403


def test_minutes_stay_inside_the_need_to_know(client, dossier):
    minutes.recorded(dossier)
    address = f"/werkplek/casusoverleg/{dossier.public_id}/"
    stranger = employee(Role.TEAMLEIDER, TeamFactory(berkelland=True))
    assert login(client, stranger).get(address).status_code == 404
    assert login(client, employee(Role.REDACTEUR)).get(address).status_code == 403
    assert login(client, dossier.resident.user).get(address).status_code == 403


@pytest.mark.parametrize("number", [1, 100])
def test_agenda_and_minutes_cost_the_same(desk, dossier, guide, number, django_assert_num_queries):
    for _ in range(number):
        DossierFactory(team=dossier.team, active=True, current_casusregisseur=guide)
        minutes.recorded(dossier)
    guide.assignments.update(started_on=clock.today() - timedelta(days=200))
    with django_assert_num_queries(10):
        desk.get("/werkplek/casusoverleg/")
    with django_assert_num_queries(13):
        desk.get(f"/werkplek/casusoverleg/{dossier.public_id}/")


def test_the_casusregisseur_places_and_the_team_looks(desk, client, guide, dossier):
    line.load()
    address = f"/werkplek/dossiers/{dossier.public_id}/lijn/"
    assertNotContains(desk.get(address), "Leg de plek vast")
    values = {"stage": str(line.stage("stageplek").pk), "aim": "", "reason": "U wilt dit graag."}
    assert desk.post(address, values).status_code == 403
    browser = login(client, guide)
    assertContains(browser.post(address, values | {"reason": ""}), "Pas nog 1", status_code=422)
    assert browser.post(address, values).status_code == 302
    assertContains(browser.post(address, values), "Er is niets veranderd", status_code=422)
    assert Placement.objects.count() == 1
    assertContains(browser.get(address), "U wilt dit graag.")


def test_a_proposal_waits_in_the_caseload(client, guide, dossier):
    plans.proposed(dossier)
    assert PlanVersion.objects.count() == 1
    response = login(client, guide).get("/werkplek/inwoners/?toon=wacht-op-akkoord")
    assertContains(response, dossier.resident.name)

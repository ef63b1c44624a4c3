"""What the resident sees: the line, the handover, and what the team decided."""

import pytest
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from portal.accounts.roles import Role
from portal.core.exceptions import NotAllowed
from selfservice.casusoverleg.rules.decisions import Decision
from selfservice.dossiers import services
from tests.factories import line, minutes
from tests.factories.accounts import employee
from tests.factories.dossiers import DossierFactory, casusregisseur
from tests.helpers import login

pytestmark = pytest.mark.django_db
WHY = {"consultation": "Alleen voor het team.", "reason": "Een andere hoofdvraag."}


def test_the_line_as_picture_and_in_words(mijn, dossier):
    line.load()
    line.placed(dossier, "proefplaatsing")
    line.placed(dossier, "stageplek", "U wilt eerst leren.")
    response = mijn.get("/mijn/lijn/")
    assertContains(response, 'role="img"')
    for text in ("U bent hier: Stageplek.", "Hierna: Werkervaringsplek.", "U wilt eerst leren."):
        assertContains(response, text)
    assertContains(response, "Waar u eerder was")
    assertContains(mijn.get("/mijn/"), "Bekijk de hele lijn")


def test_without_place_the_line_says_what_comes(mijn):
    line.load()
    assertContains(mijn.get("/mijn/lijn/"), "U heeft nog geen plek op de lijn")
    assertNotContains(mijn.get("/mijn/"), "Bekijk de hele lijn")


def test_a_handover_is_told_with_both_names_and_why(mijn, dossier):
    old, new = dossier.current_casusregisseur, casusregisseur(dossier.team, first_name="Nieuw")
    leader = employee(Role.TEAMLEIDER, dossier.team)
    services.hand_over(by=leader, dossier=dossier, casusregisseur=new, **WHY)
    for path in ("/mijn/", "/mijn/casusregisseur/"):
        response = mijn.get(path)
        for text in (old.name, new.name, WHY["reason"]):
            assertContains(response, text)
        assertNotContains(response, WHY["consultation"])


def test_the_decision_of_the_team_without_what_was_said(mijn, dossier):
    minutes.recorded(dossier, kind=Decision.OTHER, decision="U krijgt hulp met geld.")
    response = mijn.get("/mijn/casusregisseur/")
    assertContains(response, "U krijgt hulp met geld.")
    assertNotContains(response, "Alleen voor het team.")


def test_after_the_end_the_team_is_there(mijn, dossier):
    leader = employee(Role.TEAMLEIDER, dossier.team)
    services.end_guidance(by=leader, dossier=dossier, consultation="Doelen gehaald.")
    assertContains(mijn.get("/mijn/"), dossier.team.name)
    assertContains(mijn.get("/mijn/casusregisseur/"), "U heeft nu geen casusregisseur")


@pytest.mark.parametrize("path", ["/mijn/lijn/", "/mijn/casusregisseur/"])
def test_only_for_residents(client, mijn, path):
    assert mijn.post(path).status_code == 405
    mijn.logout()
    assert client.get(path).status_code == 302


@pytest.mark.parametrize("number", [1, 100])
@pytest.mark.parametrize(("path", "queries"), [("/mijn/lijn/", 10), ("/mijn/casusregisseur/", 11)])
def test_the_number_of_queries_stands_still(
    mijn, dossier, path, queries, number, django_assert_num_queries
):
    line.load()
    by = employee(Role.SOCIAAL_TEAM, dossier.team)
    for turn in range(number):
        line.placed(dossier, ("stageplek", "proefplaatsing")[turn % 2])
        minutes.recorded(dossier, by=by)
    with django_assert_num_queries(queries):
        mijn.get(path)


ASK = "/mijn/casusregisseur/andere/"


def test_a_resident_asks_for_somebody_else_and_it_is_on_the_agenda(mijn, client, dossier):
    """P5: a handover that was asked for is on the agenda; a resident needs no reason."""
    assertContains(mijn.get(ASK), "U hoeft dit niet uit te leggen")
    assertRedirects(mijn.post(ASK, {"reason": ""}), "/mijn/casusregisseur/")
    page = mijn.get("/mijn/casusregisseur/")
    assertContains(page, "om een andere casusregisseur.")
    assertNotContains(page, f'href="{ASK}"')
    assertContains(mijn.post(ASK, {"reason": "x"}), "staat al op de agenda", status_code=422)
    leader = employee(Role.TEAMLEIDER, dossier.team)
    agenda = login(client, leader).get("/werkplek/casusoverleg/")
    assertContains(agenda, "Overdracht gevraagd door de inwoner, zonder uitleg.")


def test_the_own_question_can_be_taken_back_and_no_other(mijn, dossier):
    assert mijn.post(f"{ASK}intrekken/").status_code == 409
    owner = dossier.resident.user
    services.ask_handover(by=owner, dossier=dossier, reason="Het klikt niet.")
    assertRedirects(mijn.post(f"{ASK}intrekken/"), "/mijn/casusregisseur/")
    assert dossier.handover_requests.get().outcome == "ingetrokken"
    guide = dossier.current_casusregisseur
    services.ask_handover(by=guide, dossier=dossier, reason="Een andere hoofdvraag.")
    assert mijn.post(f"{ASK}intrekken/").status_code == 409
    assertNotContains(mijn.get("/mijn/casusregisseur/"), "Trek mijn vraag in")
    with pytest.raises(NotAllowed):
        services.withdraw_handover(by=guide, dossier=dossier)


def test_nobody_asks_for_another_resident(dossier):
    other = DossierFactory(active=True, with_account=True)
    with pytest.raises(NotAllowed):
        services.ask_handover(by=other.resident.user, dossier=dossier, reason="x")

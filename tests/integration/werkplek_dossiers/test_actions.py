"""From a new person to a casusregisseur and an invitation: the work of the sociaal team."""

import re
import uuid

import pytest
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from portal.accounts.queries import invitation_for
from portal.accounts.roles import Role
from selfservice.dossiers.models import Dossier
from selfservice.eerste_vragen.services import Asked, ask
from tests.factories.accounts import employee, resident
from tests.factories.core import TeamFactory
from tests.factories.dossiers import DossierFactory, casusregisseur
from tests.helpers import login

pytestmark = pytest.mark.django_db
NEW = "/werkplek/dossiers/nieuw/"
FILLED_IN = {
    "first_name": "Anja",
    "last_name": "Voorbeeld",
    "main_question": "werk",
    "postcode": "7101ab",
}


def page(dossier) -> str:
    return f"/werkplek/dossiers/{dossier.public_id}/"


@pytest.fixture
def dossier(team):
    return DossierFactory(team=team)


def test_a_new_dossier(desk, team):
    response = desk.post(NEW, FILLED_IN | {"team": team.slug}, follow=True)
    dossier = Dossier.objects.get()
    assertRedirects(response, page(dossier))
    assertContains(response, "Kies nu een casusregisseur")
    assert dossier.resident.postcode == "7101 AB"
    assert dossier.team == team


def test_a_mistake_keeps_what_was_typed(desk, team):
    values = FILLED_IN | {"team": team.slug, "postcode": "acht", "first_name": ""}
    response = desk.post(NEW, values)
    assertContains(response, "Pas nog 2 dingen aan", status_code=422)
    assertContains(response, 'value="acht"', status_code=422)
    assertContains(response, "Vul een postcode in zoals 7101 AB.", status_code=422)
    assert not Dossier.objects.exists()


def test_no_dossier_in_another_team(desk):
    other = TeamFactory(berkelland=True)
    assert desk.post(NEW, FILLED_IN | {"team": other.slug}).status_code == 422


@pytest.mark.parametrize("role", [Role.CASUSREGISSEUR, Role.REDACTEUR, Role.BEHANDELAAR])
def test_others_do_not_open_dossiers(client, role):
    assert login(client, employee(role)).get(NEW).status_code == 403


def test_the_rule_proposes_and_a_person_decides(desk, team, dossier):
    proposed = casusregisseur(team, last_name="Eerste")
    chosen = casusregisseur(team, last_name="Tweede")
    response = desk.get(page(dossier))
    assertContains(response, "Past bij de hoofdvraag: werk. Begeleidt nu 0 inwoners.", count=2)
    assert response.context["assign_form"].initial["casusregisseur"] == str(proposed.public_id)
    response = desk.post(
        f"{page(dossier)}casusregisseur/",
        {"casusregisseur": str(chosen.public_id), "reason": "Kent de inwoner al."},
        follow=True,
    )
    assertContains(response, f"{chosen.name} is nu de casusregisseur")
    dossier.refresh_from_db()
    assert (dossier.state, dossier.current_casusregisseur) == (Dossier.State.ACTIVE, chosen)


def test_a_choice_without_reason_is_asked_again(desk, team, dossier):
    chosen = casusregisseur(team)
    response = desk.post(
        f"{page(dossier)}casusregisseur/", {"casusregisseur": str(chosen.public_id)}
    )
    assertContains(response, "Pas nog 1 ding aan", status_code=422)
    assertContains(response, "checked", status_code=422)


def test_somebody_of_another_team_cannot_be_chosen(desk, dossier):
    other = casusregisseur(TeamFactory(berkelland=True))
    values = {"casusregisseur": str(other.public_id), "reason": "x"}
    assert desk.post(f"{page(dossier)}casusregisseur/", values).status_code == 422


def test_assigning_twice_is_refused_with_a_sentence(desk, team):
    dossier = DossierFactory(team=team, active=True)
    values = {"casusregisseur": str(casusregisseur(team).public_id), "reason": "x"}
    response = desk.post(f"{page(dossier)}casusregisseur/", values)
    assertContains(response, "heeft al een casusregisseur", status_code=409)


def test_a_casusregisseur_does_not_assign(client, team):
    dossier = DossierFactory(team=team, active=True)
    browser = login(client, dossier.current_casusregisseur)
    assert browser.post(f"{page(dossier)}casusregisseur/").status_code == 403


def test_inviting_shows_the_code_once(desk, dossier):
    response = desk.post(f"{page(dossier)}uitnodigen/", {"email": "anja@voorbeeld.example"})
    code = re.search(r'p-handed-code">([^<]+)<', response.content.decode())[1]
    assert invitation_for("anja@voorbeeld.example", code)
    assertNotContains(desk.get(page(dossier)), code)
    dossier.refresh_from_db()
    assert dossier.resident.user.email == "anja@voorbeeld.example"


def test_a_wrong_address_is_said_and_kept(desk, dossier):
    response = desk.post(f"{page(dossier)}uitnodigen/", {"email": "anja"})
    assertContains(response, "Vul een e-mailadres in zoals", status_code=422)
    assertContains(response, 'value="anja"', status_code=422)


def test_an_address_that_is_taken_is_said(desk, dossier):
    response = desk.post(f"{page(dossier)}uitnodigen/", {"email": resident().email})
    assertContains(response, "Er is al een account met dit e-mailadres", status_code=422)


def test_a_new_code_for_who_has_an_account(desk, team):
    dossier = DossierFactory(team=team, with_account=True)
    assertContains(desk.post(f"{page(dossier)}uitnodigen/"), "U ziet de code maar één keer")


def test_a_teamleider_assigns_but_does_not_invite(client, team, dossier):
    browser = login(client, employee(Role.TEAMLEIDER, team))
    assertNotContains(browser.get(page(dossier)), "Inloggen voor de inwoner")
    response = browser.post(f"{page(dossier)}uitnodigen/", {"email": "a@voorbeeld.example"})
    assert response.status_code == 403


@pytest.mark.parametrize("action", ["casusregisseur/", "uitnodigen/", "stap/1/"])
def test_a_get_changes_nothing(desk, dossier, action):
    assert desk.get(page(dossier) + action).status_code == 405


def test_a_first_question_fills_in_what_is_known(desk, team):
    question = ask_in(team)
    response = desk.get(NEW, {"eerste-vraag": str(question.public_id)})
    assert response.context["form"].initial == {
        "team": team.slug,
        "first_name": "Anja",
        "last_name": "van Dijk",
        "phone": "06 12345678",
        "email": "",
        "main_question": "schulden",
    }


def test_a_first_question_of_another_team_is_not_found(desk):
    question = ask_in(TeamFactory(berkelland=True))
    for asked in (question.public_id, "x"):
        assert desk.get(NEW, {"eerste-vraag": str(asked)}).status_code == 404


def ask_in(team):
    asked = Asked(
        topic="schulden", question="Help", name="Anja van Dijk", phone="06 12345678", urgent=True
    )
    return ask(by=None, key=uuid.uuid4(), team=team, asked=asked)

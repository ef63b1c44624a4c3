"""`/werkplek/collegas/`: accounts and roles of colleagues, and nobody else's."""

import re
import uuid

import pytest
from pytest_django.asserts import assertContains, assertNotContains

from portal.accounts.models import User
from portal.accounts.roles import Role
from portal.audit.models import Event
from tests.factories.accounts import HOME_TEAM, employee, resident
from tests.factories.core import TeamFactory
from tests.helpers import login

pytestmark = pytest.mark.django_db
PAGE = "/werkplek/collegas/"
NEW = {
    "first_name": "Noor",
    "last_name": "Voorbeeld",
    "email": "noor@voorbeeld.example",
    "profession": "klantmanager",
    "role": Role.CASUSREGISSEUR,
}


def page_of(user):
    return f"{PAGE}{user.public_id}/"


@pytest.fixture
def team():
    return TeamFactory(winterswijk=True)


@pytest.mark.parametrize("role", [role for role in Role if role != Role.BEHEERDER])
def test_only_for_the_beheerder(client, role):
    assert login(client, employee(role)).get(PAGE).status_code == 403


def test_a_new_colleague_from_account_to_code(desk, team):
    response = desk.post(f"{PAGE}nieuw/", NEW | {"team": team.slug}, follow=True)
    assertContains(response, "Geen geldige code")
    user = User.objects.get(email="noor@voorbeeld.example")
    assert [(row.role, row.team) for row in user.memberships.all()] == [("casusregisseur", team)]
    answer = desk.post(f"{page_of(user)}code/")
    assert re.search(r'p-handed-code">[A-Z0-9-]{8,}<', answer.text)
    assertContains(desk.get(page_of(user)), "Uitgenodigd")
    assertNotContains(desk.get(page_of(user)), "p-handed-code")


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"email": "geen adres"}, "e-mailadres"),
        ({"first_name": ""}, "Vul dit in: Voornaam."),
        ({"role": "baas"}, "baas"),
        ({"role": Role.BEHANDELAAR}, "kan niet in dit team werken"),
        ({"last_name": "a\0b"}, ""),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(desk, team, wrong, sentence):
    response = desk.post(f"{PAGE}nieuw/", {**NEW, "team": team.slug, "hours": "maandag", **wrong})
    assertContains(response, sentence, status_code=422)
    assertContains(response, 'value="maandag"', status_code=422)
    assert not User.objects.filter(first_name="Noor").exists()


def test_an_address_that_is_taken(desk, team):
    resident(email=NEW["email"])
    response = desk.post(f"{PAGE}nieuw/", NEW | {"team": team.slug})
    assertContains(response, "Er is al een account", status_code=422)


def test_a_bad_photo_saves_nothing(desk, team, tmp_path):
    picture = tmp_path / "foto.png"
    picture.write_bytes(b"geen foto")
    with picture.open("rb") as file:
        response = desk.post(f"{PAGE}nieuw/", NEW | {"team": team.slug, "portrait": file})
    assertContains(response, "kunnen wij niet openen", status_code=422)
    assert not User.objects.filter(first_name="Noor").exists()


def test_roles_come_and_go(desk, team):
    user = employee(Role.SOCIAAL_TEAM, team)
    response = desk.post(
        f"{page_of(user)}rollen/", {"role": Role.CASUSREGISSEUR, "team": team.slug}, follow=True
    )
    assertContains(response, "is nu casusregisseur in")
    row = user.memberships.get(role=Role.SOCIAAL_TEAM)
    desk.post(f"{page_of(user)}rollen/{row.pk}/weg/")
    assert [row.role for row in user.memberships.all()] == [Role.CASUSREGISSEUR]
    assert Event.objects.filter(name="account.rol_beeindigd").count() == 1


def test_a_role_of_somebody_else_is_not_found(desk, team):
    user, other = employee(Role.SOCIAAL_TEAM, team), employee(Role.SOCIAAL_TEAM, team)
    row = other.memberships.get()
    assert desk.post(f"{page_of(user)}rollen/{row.pk}/weg/").status_code == 404
    assert other.memberships.exists()


def test_residents_are_not_found(desk):
    for public_id in (resident().public_id, uuid.uuid4()):
        for part in ("", "code/", "rollen/", "sluiten/"):
            assert desk.post(f"{PAGE}{public_id}/{part}").status_code == 404


def test_the_last_beheerder_stays(desk, manager):
    row = manager.memberships.get()
    for path in (f"rollen/{row.pk}/weg/", "sluiten/"):
        response = desk.post(page_of(manager) + path, follow=True)
        assertContains(response, "laatste functioneel beheerder")
    manager.refresh_from_db()
    assert manager.is_active
    assert manager.memberships.exists()


def test_a_beheerder_who_never_began_does_not_count(desk, manager):
    employee(Role.BEHEERDER).__class__.objects.exclude(pk=manager.pk).update(password="!leeg")
    response = desk.post(f"{page_of(manager)}sluiten/", follow=True)
    assertContains(response, "laatste functioneel beheerder")


def test_nobody_gives_roles_to_themselves(desk, manager, team):
    response = desk.post(f"{page_of(manager)}rollen/", {"role": Role.TEAMLEIDER, "team": team.slug})
    assertContains(response, "geeft een andere functioneel beheerder", status_code=422)
    assert manager.memberships.count() == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Role.REDACTEUR, Role.SOCIAAL_TEAM),
        (Role.BEHEERDER, Role.CASUSREGISSEUR),
        (Role.BEHANDELAAR, Role.REDACTEUR),
    ],
)
def test_content_and_accounts_stay_away_from_dossiers(desk, team, first, second):
    user = employee(first)
    home = TeamFactory(**HOME_TEAM.get(second, {"winterswijk": True}))
    response = desk.post(f"{page_of(user)}rollen/", {"role": second, "team": home.slug})
    assertContains(response, "ziet geen dossiers", status_code=422)
    assert user.memberships.count() == 1


def test_who_leaves_is_out_at_once(desk, client, team):
    user = employee(Role.SOCIAAL_TEAM, team)
    theirs = login(client.__class__(), user)
    assert theirs.get("/werkplek/").status_code == 200
    assertContains(desk.post(f"{page_of(user)}sluiten/", follow=True), "is gesloten")
    assert theirs.get("/werkplek/").status_code == 302
    assertContains(desk.get(PAGE, {"toon": "gesloten"}), user.name)
    assertNotContains(desk.get(PAGE), user.name)


def test_changing_what_others_know(desk, team):
    user = employee(Role.CASUSREGISSEUR, team)
    response = desk.post(
        page_of(user),
        {"first_name": "Kim", "last_name": "Nieuw", "profession": "wmo", "hours": "vrijdag"},
        follow=True,
    )
    assertContains(response, "Kim Nieuw")
    user.profile.refresh_from_db()
    assert (user.profile.profession, user.profile.hours) == ("wmo", "vrijdag")


@pytest.mark.parametrize("search", ["jansen", "casus", "winterswijk jansen"])
def test_searching(desk, team, search):
    found = employee(Role.CASUSREGISSEUR, team, last_name="Jansen")
    other = employee(Role.BEHANDELAAR, last_name="Wolters")
    response = desk.get(PAGE, {"q": search})
    assertContains(response, found.name)
    assertNotContains(response, other.name)


@pytest.mark.parametrize("query", ["%", "a\0b", "'; drop", "x" * 5000])
def test_odd_searches(desk, query):
    assert desk.get(PAGE, {"q": query, "toon": query, "pagina": query}).status_code == 200


@pytest.mark.parametrize("colleagues", [1, 60])
def test_number_of_queries(desk, team, colleagues, django_assert_num_queries):
    for _ in range(colleagues):
        employee(Role.CASUSREGISSEUR, team)
    user = employee(Role.SOCIAAL_TEAM, team)
    desk.get(PAGE)
    with django_assert_num_queries(8):
        desk.get(PAGE)
    with django_assert_num_queries(10):
        desk.get(page_of(user))

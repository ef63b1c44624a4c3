"""The card of a colleague, and who may do what."""

import pytest

from portal.accounts import queries
from portal.accounts.roles import Permission, Role
from tests.factories.accounts import MembershipFactory, away, employee, resident
from tests.factories.core import TeamFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("number", [1, 100])
def test_cards_cost_one_query(number: int, django_assert_num_queries) -> None:
    other = employee(Role.SPECIALIST)
    people = [employee(Role.CASUSREGISSEUR) for _ in range(number)]
    for person in people:
        away(person, other)
        away(person, other, first=10, last=12)
    with django_assert_num_queries(1):
        cards = queries.employee_cards([person.pk for person in people])
    assert len(cards) == number
    assert all(card.stand_in.name == other.name for card in cards.values())


def test_a_card_tells_no_address_and_no_stand_in_who_left() -> None:
    user, left = employee(Role.CASUSREGISSEUR), employee(Role.CASUSREGISSEUR, is_active=False)
    away(user, left)
    card = queries.employee_card(user)
    assert card.stand_in is None
    assert card.profession == "klantmanager"
    assert card.portrait_url == f"/portret/{user.public_id}/"
    assert "@" not in str(card)


def test_colleagues_by_permission_and_team() -> None:
    here, there = TeamFactory(winterswijk=True), TeamFactory(berkelland=True)
    one, two = employee(Role.TEAMLEIDER, here), employee(Role.TEAMLEIDER, there)
    MembershipFactory(user=one, team=here, role=Role.SOCIAAL_TEAM)
    employee(Role.TEAMLEIDER, here, is_active=False)
    employee(Role.SPECIALIST)
    assert list(queries.colleagues_with(Permission.SEE_TEAM_DOSSIERS, here)) == [one]
    assert set(queries.colleagues_with(Permission.SEE_TEAM_DOSSIERS)) == {one, two}


def test_accounts_are_found_by_address_and_public_id() -> None:
    user = resident(email="noor@voorbeeld.example")
    assert queries.account_by_email(" Noor@Voorbeeld.example ") == user
    assert queries.account(user.public_id) == user
    assert queries.account_by_email("niemand@voorbeeld.example") is None

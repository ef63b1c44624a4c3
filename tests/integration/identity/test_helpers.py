"""The factories and the log-in helper that other tests stand on."""

import pytest
from django.test import Client

from portal.accounts.models import User
from portal.accounts.roles import Permission, Role
from tests.factories.accounts import PASSWORD, employee, resident
from tests.factories.core import TeamFactory
from tests.helpers import is_logged_in, login

pytestmark = pytest.mark.django_db


def test_login_gives_a_verified_session(client: Client) -> None:
    login(client, resident())
    client.get("/healthz")
    assert is_logged_in(client)


@pytest.mark.parametrize("role", list(Role))
def test_every_role_has_a_home_team(role: Role) -> None:
    user = employee(role)
    assert user.kind == User.Kind.STAFF
    assert user.may(Permission.USE_WERKPLEK)
    assert user.check_password(PASSWORD)


def test_two_teams_of_one_gemeente_are_the_same() -> None:
    assert TeamFactory(winterswijk=True) == TeamFactory(winterswijk=True)
    assert TeamFactory() != TeamFactory()

import pytest
from django.test import Client

from portal.accounts.models import User
from portal.accounts.roles import Role
from portal.core.models import Team
from tests.factories.accounts import employee
from tests.factories.core import TeamFactory
from tests.helpers import login


@pytest.fixture
def team() -> Team:
    return TeamFactory(winterswijk=True)


@pytest.fixture
def worker(team: Team) -> User:
    """A colleague of the sociaal team."""
    return employee(Role.SOCIAAL_TEAM, team)


@pytest.fixture
def desk(client: Client, worker: User) -> Client:
    """The browser of that colleague."""
    return login(client, worker)

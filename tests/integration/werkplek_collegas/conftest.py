import pytest
from django.test import Client

from portal.accounts.models import User
from portal.accounts.roles import Role
from tests.factories.accounts import employee
from tests.helpers import login


@pytest.fixture
def manager(db: None) -> User:
    """A functioneel beheerder."""
    return employee(Role.BEHEERDER)


@pytest.fixture
def desk(client: Client, manager: User) -> Client:
    """The browser of the beheerder."""
    return login(client, manager)

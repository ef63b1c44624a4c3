import pytest
from django.test import Client

from selfservice.dossiers.models import Dossier
from tests.factories.dossiers import DossierFactory
from tests.helpers import login


@pytest.fixture
def dossier() -> Dossier:
    """A resident with account and casusregisseur."""
    return DossierFactory(active=True, with_account=True)


@pytest.fixture
def mijn(dossier: Dossier) -> Client:
    """The browser of that resident."""
    return login(Client(), dossier.resident.user)


@pytest.fixture
def werkplek(dossier: Dossier) -> Client:
    """The browser of the casusregisseur."""
    return login(Client(), dossier.current_casusregisseur)

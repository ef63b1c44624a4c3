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
def mijn(client: Client, dossier: Dossier) -> Client:
    """The browser of that resident."""
    return login(client, dossier.resident.user)

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
    """The browser of the resident."""
    return login(Client(), dossier.resident.user)


@pytest.fixture
def regisseur(dossier: Dossier) -> Client:
    """The browser of the casusregisseur."""
    return login(Client(), dossier.current_casusregisseur)


@pytest.fixture
def base(dossier: Dossier) -> str:
    """Where the casusregisseur works on the plan."""
    return f"/werkplek/dossiers/{dossier.public_id}/plan/"

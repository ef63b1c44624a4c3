"""Only the resident, the casusregisseur and the stand-in; filter and predicate agree."""

import pytest
from django.contrib.auth.models import AnonymousUser

from portal.accounts.roles import Role
from selfservice.correspondence import policy
from selfservice.correspondence.models import Message
from selfservice.correspondence.rules.parties import Party
from selfservice.dossiers.models import Dossier
from tests.factories import correspondence as make
from tests.factories.accounts import employee
from tests.factories.core import TeamFactory
from tests.factories.dossiers import DossierFactory
from tests.unit.selfservice.dossiers.test_policy import TIES, tie

pytestmark = pytest.mark.django_db


@pytest.fixture
def dossier(dossier):
    make.from_staff(dossier)
    return dossier


def side(user, dossier):
    """Return what both say; fail when they differ."""
    listed = Message.objects.visible_to(user).filter(dossier=dossier).exists()
    party = policy.party_of(user, Dossier.objects.with_people().get(pk=dossier.pk))
    assert (party is not None) == listed
    return party


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("own_team", [True, False])
@pytest.mark.parametrize("kind", TIES)
def test_filter_and_predicate_agree_for_every_role_and_tie(dossier, role, own_team, kind):
    user = employee(role, dossier.team if own_team else TeamFactory(berkelland=True))
    tie(user, dossier, kind)
    guides = role == Role.CASUSREGISSEUR and kind in ("casusregisseur", "stand-in")
    assert side(user, dossier) == (Party.STAFF if guides else None)


def test_the_resident_and_no_other_resident(dossier):
    other = DossierFactory(active=True, with_account=True)
    assert side(dossier.resident.user, dossier) == Party.RESIDENT
    assert side(other.resident.user, dossier) is None
    assert side(AnonymousUser(), dossier) is None

"""`visible_q` and `can_view` say the same, for every role and every tie to the dossier."""

import pytest
from django.contrib.auth.models import AnonymousUser
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.accounts.roles import Role
from selfservice.dossiers import policy
from selfservice.dossiers.models import Dossier
from tests.factories.accounts import MembershipFactory, UserFactory, away, employee, resident
from tests.factories.core import TeamFactory
from tests.factories.dossiers import DossierFactory, casusregisseur

pytestmark = pytest.mark.django_db

TIES = ("none", "casusregisseur", "usual stand-in", "stand-in", "stand-in later", "former")
SEE_THEIR_TEAM = {Role.SOCIAAL_TEAM, Role.TEAMLEIDER}


def agrees(user, dossier) -> bool:
    """Return what both say; fail when they differ."""
    listed = Dossier.objects.visible_to(user).filter(pk=dossier.pk).exists()
    assert policy.can_view(user, Dossier.objects.with_people().get(pk=dossier.pk)) == listed
    return listed


def tie(user, dossier, kind: str) -> None:
    if kind == "casusregisseur":
        Dossier.objects.filter(pk=dossier.pk).update(current_casusregisseur=user, state="actief")
    person = dossier.current_casusregisseur
    if kind == "usual stand-in":
        person.profile.stand_in = user
        person.profile.save()
    if kind == "stand-in":
        away(person, user)
    if kind == "stand-in later":
        away(person, user, first=1)
    if kind == "former":
        dossier.assignments.update(casusregisseur=user)


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("own_team", [True, False])
@pytest.mark.parametrize("kind", TIES)
def test_filter_and_predicate_agree(role, own_team, kind):
    dossier = DossierFactory(active=True)
    user = employee(role, dossier.team if own_team else TeamFactory(berkelland=True))
    tie(user, dossier, kind)
    guides = role == Role.CASUSREGISSEUR and kind in ("casusregisseur", "stand-in")
    assert agrees(user, dossier) == (guides or (own_team and role in SEE_THEIR_TEAM))


@pytest.mark.parametrize("role", [Role.REDACTEUR, Role.BEHEERDER, Role.BEHANDELAAR])
def test_content_accounts_and_desk_never_see_a_dossier(role):
    dossier = DossierFactory(active=True)
    user = employee(role, dossier.team)
    tie(user, dossier, "casusregisseur")
    assert not agrees(user, dossier)


def test_a_resident_sees_the_own_dossier_only():
    own, other = DossierFactory(with_account=True), DossierFactory(with_account=True)
    assert agrees(own.resident.user, own)
    assert not agrees(own.resident.user, other)


def test_nobody_else_sees_anything():
    dossier = DossierFactory(active=True, with_account=True)
    gone = dossier.current_casusregisseur
    gone.is_active = False
    gone.save()
    for user in (AnonymousUser(), resident(), UserFactory(staff=True), gone):
        assert not agrees(user, dossier)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    roles=st.lists(st.tuples(st.sampled_from(list(Role)), st.booleans()), max_size=4, unique=True),
    kind=st.sampled_from(TIES),
    active=st.booleans(),
)
def test_any_mix_of_memberships_agrees(roles, kind, active):
    """P6: a person may belong to several teams; each membership counts."""
    dossier = DossierFactory(active=True)
    elsewhere = TeamFactory(berkelland=True)
    user = UserFactory(staff=True, is_active=active)
    for role, own_team in roles:
        MembershipFactory(user=user, team=dossier.team if own_team else elsewhere, role=role)
    tie(user, dossier, kind)
    agrees(user, dossier)


def test_only_a_casusregisseur_of_the_team_can_be_chosen():
    dossier = DossierFactory()
    assert policy.can_be_casusregisseur(casusregisseur(dossier.team), dossier.team_id)
    assert not policy.can_be_casusregisseur(
        casusregisseur(TeamFactory(berkelland=True)), dossier.team_id
    )
    assert not policy.can_be_casusregisseur(
        employee(Role.SOCIAAL_TEAM, dossier.team), dossier.team_id
    )

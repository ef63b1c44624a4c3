"""The table of roles, written out once more: a change of rights must be meant."""

import pytest

from portal.accounts.models import User
from portal.accounts.roles import ROLE_PERMISSIONS, ROLE_TEXT, Permission, Role, permissions_of
from tests.factories.accounts import MembershipFactory, employee, resident
from tests.factories.core import TeamFactory

P = Permission
COMMON = {P.USE_WERKPLEK, P.READ_STAFF_VRAAGBAAK}
EXPECTED: dict[str, set[Permission]] = {
    Role.CASUSREGISSEUR: COMMON | {P.HAVE_CASELOAD, P.INVITE_RESIDENTS},
    Role.SOCIAAL_TEAM: COMMON
    | {
        P.WORK_FIRST_QUESTIONS,
        P.SEE_TEAM_DOSSIERS,
        P.ASSIGN_CASUSREGISSEUR,
        P.INVITE_RESIDENTS,
    },
    Role.BEHANDELAAR: COMMON | {P.WORK_AANVRAGEN, P.SEE_DELIVERIES, P.SEE_AANVRAAG_FIGURES},
    Role.SPECIALIST: COMMON | {P.ANSWER_ESCALATIONS},
    Role.TEAMLEIDER: COMMON
    | {
        P.WORK_FIRST_QUESTIONS,
        P.SEE_TEAM_DOSSIERS,
        P.ASSIGN_CASUSREGISSEUR,
        P.SEE_FIGURES,
        P.SEE_AANVRAAG_FIGURES,
        P.PLAN_TEAM,
        P.DIVIDE_AANVRAGEN,
    },
    Role.REDACTEUR: COMMON | {P.EDIT_CONTENT},
    Role.BEHEERDER: COMMON
    | {P.MANAGE_ACCOUNTS, P.EDIT_CONTENT, P.SEE_DELIVERIES, P.SEE_AANVRAAG_FIGURES},
}
ABOUT_PEOPLE = {P.SEE_TEAM_DOSSIERS, P.HAVE_CASELOAD, P.WORK_FIRST_QUESTIONS, P.WORK_AANVRAGEN}
ABOUT_PEOPLE |= {P.DIVIDE_AANVRAGEN}


@pytest.mark.parametrize("permission", list(Permission))
@pytest.mark.parametrize("role", list(Role))
def test_role_by_permission(role: Role, permission: Permission) -> None:
    assert (permission in permissions_of(role)) == (permission in EXPECTED[role])


@pytest.mark.parametrize("role", [Role.REDACTEUR, Role.BEHEERDER])
def test_the_office_never_sees_people(role: Role) -> None:
    assert not permissions_of(role) & ABOUT_PEOPLE


def test_every_role_has_words_and_rights() -> None:
    assert set(ROLE_TEXT) == set(ROLE_PERMISSIONS) == set(Role)
    assert permissions_of("burgemeester") == frozenset()


@pytest.mark.django_db
@pytest.mark.parametrize("role", list(Role))
def test_a_person_may_what_the_role_may(role: Role) -> None:
    user = employee(role)
    assert {p for p in Permission if user.may(p)} == EXPECTED[role]


@pytest.mark.django_db
def test_who_leads_a_desk_has_no_inbox_and_no_dossiers() -> None:
    lead = employee(Role.TEAMLEIDER, TeamFactory(desk=True))
    here = {P.WORK_FIRST_QUESTIONS, P.SEE_TEAM_DOSSIERS, P.ASSIGN_CASUSREGISSEUR}
    assert {p for p in Permission if lead.may(p)} == EXPECTED[Role.TEAMLEIDER] - here
    assert not any(lead.teams_with(permission) for permission in here)
    assert lead.teams_with(P.DIVIDE_AANVRAGEN)


@pytest.mark.django_db
def test_every_membership_counts() -> None:
    user = employee(Role.CASUSREGISSEUR)
    desk = TeamFactory(desk=True)
    MembershipFactory(user=user, team=desk, role=Role.BEHANDELAAR)
    user = User.objects.get(pk=user.pk)
    assert user.may(P.HAVE_CASELOAD)
    assert user.teams_with(P.WORK_AANVRAGEN) == {desk.pk}


@pytest.mark.django_db
def test_a_resident_and_a_closed_account_may_nothing() -> None:
    left = employee(Role.TEAMLEIDER, is_active=False)
    for user in (resident(), left):
        assert not any(user.may(p) for p in Permission)
        assert user.teams_with(P.SEE_FIGURES) == set()

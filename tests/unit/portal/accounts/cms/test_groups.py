"""Who comes into the content system, what they may do there, and whom they see."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import Client
from wagtail.models import Page

from portal.accounts import services
from portal.accounts.cms import groups
from portal.accounts.cms.users import StaffListPolicy
from portal.accounts.models import User
from portal.accounts.roles import Role
from tests.factories.accounts import HOME_TEAM, UserFactory, employee, resident
from tests.factories.core import TeamFactory
from tests.helpers import login

pytestmark = pytest.mark.django_db


def colleague(role: str) -> User:
    user = employee(Role.SPECIALIST)
    user.memberships.all().delete()
    home = TeamFactory(**HOME_TEAM.get(role, {"winterswijk": True}))
    services.add_membership(by=None, user=user, team=home, role=role)
    return User.objects.get(pk=user.pk)


EXPECTED = {Role.REDACTEUR: {"Redacteuren"}, Role.BEHEERDER: {"Redacteuren", "Beheerders"}}


@pytest.mark.parametrize("role", list(Role))
def test_roles_become_groups(role: Role) -> None:
    user = colleague(role)
    assert {group.name for group in user.groups.all()} == EXPECTED.get(role, set())
    assert user.has_perm("wagtailadmin.access_admin") == (role in EXPECTED)


@pytest.mark.parametrize("role", list(Role))
def test_who_comes_in(client: Client, role: Role) -> None:
    login(client, colleague(role))
    assert client.get("/cms/", follow=True).status_code == (200 if role in EXPECTED else 403)


def test_a_role_that_ends_closes_the_door() -> None:
    employee(Role.BEHEERDER)
    user = colleague(Role.BEHEERDER)
    services.end_membership(by=None, membership=user.memberships.get())
    assert not user.groups.exists()


def test_a_leaver_keeps_no_group() -> None:
    user = colleague(Role.REDACTEUR)
    services.end_employee(by=None, user=user)
    assert not user.groups.exists()


def test_editors_edit_and_publish_pages_and_never_people() -> None:
    user = colleague(Role.REDACTEUR)
    root = Page.objects.get(depth=1)
    assert root.permissions_for_user(user).permissions == set(groups.PAGE_VERBS)
    granted = user.get_all_permissions()
    assert not any(name.startswith(("accounts.", "auth.", "dossiers.")) for name in granted)
    assert not any("delete" in name for name in granted if name.startswith("content_"))


def test_syncing_takes_back_what_was_given_by_hand() -> None:
    group = groups.sync_groups()["Redacteuren"]
    before = set(group.permissions.all())
    group.permissions.clear()
    call_command("sync_cms_groups", verbosity=0)
    assert set(Group.objects.get(name="Redacteuren").permissions.all()) == before


def test_the_list_of_users_has_colleagues_only(client: Client) -> None:
    person = resident(first_name="Geheim", last_name="Inwoner")
    login(client, colleague(Role.BEHEERDER))
    for path in ("/cms/users/", "/cms/users/?q=Geheim", "/cms/users/results/?q=geheim"):
        answer = client.get(path)
        assert answer.status_code == 200
        assert person.last_name not in answer.content.decode()
        assert person.email not in answer.content.decode()
    assert "Kim" in client.get("/cms/users/").content.decode()


@pytest.mark.parametrize("action", ["add", "change", "delete"])
def test_nobody_changes_accounts_in_the_cms(action: str) -> None:
    superuser = UserFactory(staff=True, is_superuser=True)
    policy = StaffListPolicy(User)
    for user in (superuser, colleague(Role.BEHEERDER)):
        assert not policy.user_has_permission(user, action)
    assert not policy.user_has_permission(colleague(Role.REDACTEUR), "view")


@pytest.mark.parametrize("path", ["new/", "edit/{0}/", "delete/{0}/", "history/{0}/"])
def test_no_address_of_a_resident_opens(client: Client, path: str) -> None:
    person = resident(first_name="Geheim")
    login(client, colleague(Role.BEHEERDER))
    answer = client.get("/cms/users/" + path.format(person.pk), follow=True)
    assert "Geheim" not in answer.content.decode()


def test_editors_do_not_see_the_list(client: Client) -> None:
    login(client, colleague(Role.REDACTEUR))
    assert client.get("/cms/users/").status_code in (302, 403)

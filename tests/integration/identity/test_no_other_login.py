"""Walks every address: no log-in or password form but ours answers."""

import re
from collections.abc import Iterator

import pytest
from django.contrib.auth import views as django_views
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, resolve

from tests.architecture.test_access_rules import addresses
from tests.factories.accounts import PASSWORD, employee, resident
from tests.helpers import is_logged_in, login, totp_device

pytestmark = pytest.mark.django_db
SUSPECT = re.compile(r"login|log_in|sign_?in|password|signup|register", re.IGNORECASE)
FOREIGN_FORMS = (
    django_views.LoginView,
    django_views.PasswordResetView,
    django_views.PasswordResetConfirmView,
    django_views.PasswordChangeView,
)


def foreign(pattern: URLPattern) -> bool:
    """Return whether the view behind `pattern` is a log-in or password form of another package."""
    view = pattern.callback
    cls = getattr(view, "view_class", None)
    if cls is not None and issubclass(cls, FOREIGN_FORMS):
        return True
    name = f"{view.__module__}.{getattr(view, '__qualname__', '')}"
    return name in {"wagtail.views.login"} or (
        cls is not None and cls.__module__.startswith("allauth") and bool(SUSPECT.search(str(cls)))
    )


def filled(address: str) -> str:
    """Return an address that matches the pattern, with something for every argument."""
    path = re.sub(r"\(\?P<\w+>[^)]*\)", "MQ", address)
    path = re.sub(r"<(?:\w+:)?\w+>", "1", path)
    return "/" + re.sub(r"[\^$\\]", "", path)


def suspects() -> Iterator[str]:
    for address, pattern in addresses(get_resolver().url_patterns):
        if foreign(pattern):
            yield filled(address)


def test_every_foreign_form_is_shadowed() -> None:
    found = list(suspects())
    assert found, "Wagtail has log-in forms; when none is found this test looks at nothing"
    for path in found:
        assert resolve(path).func.__module__.startswith("portal.accounts"), path


def test_the_walk_finds_a_form() -> None:
    assert isinstance(get_resolver(), URLResolver)
    assert any("login" in path for path in suspects())


@pytest.mark.parametrize("path", ["/cms/login/", "/admin/login/", "/_util/login/"])
def test_the_shadows_lead_to_our_login(client: Client, path: str) -> None:
    user = employee("redacteur")
    totp_device(user)
    answer = client.post(
        f"{path}?next=/cms/", {"username": user.email, "login": user.email, "password": PASSWORD}
    )
    assert answer.url == "/accounts/login/?next=%2Fcms%2F"
    assert not is_logged_in(client)


@pytest.mark.parametrize("path", ["/cms/password_reset/", "/cms/password_reset/confirm/MQ/x-y/"])
def test_the_cms_changes_no_password(client: Client, path: str) -> None:
    assert client.get(path).url == "/accounts/password/reset/"


def test_the_cms_asks_for_our_login(client: Client) -> None:
    assert client.get("/cms/").url == "/accounts/login/?next=/cms/"


@pytest.mark.parametrize("role", ["casusregisseur", "behandelaar", "specialist", "teamleider"])
def test_who_may_not_edit_gets_403_and_no_circle(client: Client, role: str) -> None:
    login(client, employee(role))
    answer = client.get("/cms/")
    assert client.get(answer.url).status_code == 403


def test_residents_never_see_the_cms(client: Client) -> None:
    login(client, resident())
    assert client.get("/cms/", follow=True).status_code == 403

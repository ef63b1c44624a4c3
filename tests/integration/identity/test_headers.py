"""The security headers stand on every kind of answer."""

import re

import pytest
from django.test import Client, override_settings

from portal.accounts.middleware.headers import CMS_CSP, SITE_CSP, headers_for
from tests.factories.accounts import resident
from tests.helpers import login

pytestmark = pytest.mark.django_db
KINDS = [
    ("/healthz", 200),
    ("/accounts/login/", 200),
    ("/accounts/password/reset/", 200),
    ("/activeren/", 200),
    ("/account/", 302),
    ("/bestaat-niet/", 404),
    ("/accounts/logout", 301),
    ("/static/ui/favicon.svg", 200),
    ("/static/bestaat-niet.css", 404),
    ("/portret/00000000-0000-4000-8000-000000000000/", 302),
]


@pytest.mark.parametrize(("path", "status"), KINDS)
def test_every_kind_of_address_has_the_policy(client: Client, path: str, status: int) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    for name, value in headers_for(path).items():
        assert answer.headers[name] == value


def test_the_cms_has_its_own(client: Client) -> None:
    answer = client.get("/cms/")
    assert answer.headers["Content-Security-Policy"] == CMS_CSP
    assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"


def test_also_where_the_host_is_wrong(client: Client) -> None:
    answer = client.get("/", headers={"host": "kwaad.example"})
    assert answer.status_code == 400
    assert answer.headers["Content-Security-Policy"] == SITE_CSP


@override_settings(SECURE_SSL_REDIRECT=True)
def test_also_on_the_way_to_https(client: Client) -> None:
    answer = client.get("/accounts/login/")
    assert answer.status_code == 301
    assert answer.headers["Content-Security-Policy"] == SITE_CSP


def test_also_on_a_failure(client: Client, monkeypatch) -> None:
    def fail(*args, **kwargs):
        raise RuntimeError("broken on purpose")

    login(client, resident())
    monkeypatch.setattr("portal.accounts.queries.sessions_of", fail)
    client.raise_request_exception = False
    answer = client.get("/account/")
    assert answer.status_code == 500
    assert answer.headers["Content-Security-Policy"] == SITE_CSP


@pytest.mark.parametrize("policy", [SITE_CSP, CMS_CSP])
def test_no_policy_is_loose(policy: str) -> None:
    assert "unsafe" not in policy
    assert "*" not in policy
    assert re.search(r"script-src 'self'(;|$)", policy)


@pytest.mark.parametrize(
    "path", ["/accounts/login/", "/activeren/", "/accounts/password/reset/", "/account/"]
)
def test_our_pages_obey_it(client: Client, path: str) -> None:
    login(client, resident()) if path == "/account/" else None
    page = client.get(path).content.decode()
    assert not re.search(r"<[^>]+\s(style|on\w+)=", page)
    assert not re.search(r"<script(?![^>]*\ssrc=)", page)


def test_behind_a_login_nothing_is_kept(client: Client) -> None:
    login(client, resident())
    assert "no-store" in client.get("/account/").headers["Cache-Control"]

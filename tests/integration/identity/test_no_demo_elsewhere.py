"""Outside the demo settings nothing of the demo exists: no address, no account, no device."""

import os
import subprocess
import sys

import pytest
from cryptography.fernet import Fernet
from django.apps import apps
from django.conf import settings
from django.test import Client
from django.urls import NoReverseMatch, reverse

from portal.accounts.models import User
from portal.settings import base

PRODUCTION = {
    "SECRET_KEY": "k3y-of-the-test-9f8e7d6c5b4a-0123456789-qwertyuiop-zxcvbnm",
    "VAULT_KEYS": Fernet.generate_key().decode(),
    "VAULT_INDEX_KEY": "index-9f8e7d6c5b4a-0123456789-qwertyuiop",
    "ALLOWED_HOSTS": "portaal.example",
    "SITE_URL": "https://portaal.example",
    "DATABASE_URL": "postgresql://portal@127.0.0.1:1/portal",
    "REDIS_URL": "redis://127.0.0.1:1/0",
    "PRIVATE_ROOT": "/nonexistent/private",
    "MEDIA_ROOT": "/nonexistent/media",
    "EMAIL_HOST": "127.0.0.1",
    "DEFAULT_FROM_EMAIL": "portaal@voorbeeld.example",
    "SECURITY_CONTACT": "mailto:veilig@voorbeeld.example",
}
QUESTION = """
import django
django.setup()
from django.apps import apps
from django.conf import settings
from django.urls import get_resolver
from django_otp import device_classes
print(settings.DEMO, apps.is_installed("portal.demo"))
print(any(str(p.pattern) == "demo/" for p in get_resolver().url_patterns))
print(sorted(model.__name__ for model in device_classes()))
"""


def test_not_in_the_shared_settings() -> None:
    assert base.DEMO is False
    assert "portal.demo" not in base.INSTALLED_APPS
    assert settings.DEMO is False
    assert not apps.is_installed("portal.demo")


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/demo/", "/demo/app/", "/demo/inwoner/", "/demo/componenten/"])
def test_no_address_answers(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404
    assert client.post(path).status_code in (404, 405)


@pytest.mark.parametrize("name", ["demo", "demo_app", "demo_components"])
def test_no_name_resolves(name: str) -> None:
    with pytest.raises(NoReverseMatch):
        reverse(name)


@pytest.mark.django_db
def test_migrations_make_no_account() -> None:
    assert not User.objects.exists()


def test_not_in_production() -> None:
    environment = {
        **os.environ,
        **PRODUCTION,
        "DJANGO_SETTINGS_MODULE": "portal.settings.production",
    }
    done = subprocess.run(
        [sys.executable, "-c", QUESTION],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == [
        "False False",
        "False",
        "['RecoveryDevice', 'TotpDevice']",
    ]

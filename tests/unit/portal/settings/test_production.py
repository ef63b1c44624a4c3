"""Production starts only with complete and strong settings; each fault has its own sentence."""

import os
import subprocess
import sys

import pytest

from tests.architecture.source import ROOT

GOOD = {
    "SECRET_KEY": "qW8-zR3_tY6uI0pA2sD4fG6hJ8kL1xC3vB5nM7qW9eR2tY4uI6oP8aS0dF",
    "VAULT_INDEX_KEY": "mN5bV3cX1zL9kJ7hG5fD3sA1pO9iU7yT5rE3wQ",
    "VAULT_KEYS": "3Qm0c0m9x1Yy8b7l6n5v4c3x2z1a0s9d8f7g6h5j4k0=",
    "ALLOWED_HOSTS": "portaal.voorbeeld.example",
    "SITE_URL": "https://portaal.voorbeeld.example",
    "DATABASE_URL": "postgres://portal@127.0.0.1/portal",
    "REDIS_URL": "redis://127.0.0.1:6379/0",
    "PRIVATE_ROOT": "/srv/private",
    "MEDIA_ROOT": "/srv/media",
    "EMAIL_HOST": "mail.voorbeeld.example",
    "DEFAULT_FROM_EMAIL": "portaal@voorbeeld.example",
    "SECURITY_CONTACT": "mailto:beveiliging@voorbeeld.example",
}


def start(**changes: str | None) -> subprocess.CompletedProcess:
    """Import the production settings in a process with only the given environment."""
    given = {key: value for key, value in (GOOD | changes).items() if value is not None}
    command = [sys.executable, "-c", "import portal.settings.production"]
    environment = {"PATH": os.environ["PATH"]} | given
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


def test_good_values_start():
    assert start().returncode == 0


@pytest.mark.parametrize("name", GOOD)
def test_a_missing_value_is_named(name):
    result = start(**{name: None})
    assert result.returncode != 0
    assert f"Set the environment variable {name}" in result.stderr


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"SECRET_KEY": "short"}, "SECRET_KEY is too weak"),
        ({"SECRET_KEY": "a" * 80}, "SECRET_KEY is too weak"),
        ({"SECRET_KEY": "demo-only-" + GOOD["SECRET_KEY"]}, "SECRET_KEY is too weak"),
        ({"VAULT_KEYS": "nonsense"}, "VAULT_KEYS must hold Fernet keys"),
        ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS must name the hosts"),
        ({"SITE_URL": "http://portaal.voorbeeld.example"}, "must start with https://"),
        ({"DATABASE_URL": "sqlite:///x.sqlite3"}, "must point to PostgreSQL"),
        ({"TRUSTED_PROXIES": "veel"}, "TRUSTED_PROXIES must be a whole number"),
    ],
)
def test_a_weak_value_stops_with_a_sentence(changes, sentence):
    result = start(**changes)
    assert result.returncode != 0
    assert sentence in result.stderr

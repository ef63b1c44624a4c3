from datetime import datetime, timedelta

import pytest
from django.test import Client

from portal.core import clock

pytestmark = pytest.mark.django_db


def test_healthz_answers(client: Client):
    response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok")


def test_security_txt_never_expires(client: Client):
    lines = client.get("/.well-known/security.txt").content.decode().splitlines()
    fields = dict(line.split(": ", 1) for line in lines)
    expires = datetime.fromisoformat(fields["Expires"])
    assert expires > clock.now() + timedelta(days=30)
    assert fields["Contact"].startswith("http")


@pytest.mark.parametrize("address", ["/healthz", "/.well-known/security.txt"])
def test_only_reading_is_allowed(client: Client, address):
    assert client.post(address).status_code == 405

"""Logging out leaves nothing behind in the browser's cache."""

import pytest
from django.test import Client

from tests.factories.accounts import resident
from tests.helpers import is_logged_in, login

pytestmark = pytest.mark.django_db


def test_logging_out_clears_the_cache(client: Client) -> None:
    login(client, resident())
    assert "Clear-Site-Data" not in client.get("/accounts/logout/").headers
    answer = client.post("/accounts/logout/")
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert not is_logged_in(client)

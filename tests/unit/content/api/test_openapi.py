"""The published description: complete, and without a screen that the content policy forbids."""

import pytest


def test_every_address_is_described(client):
    response = client.get("/api/content/openapi.json")
    description = response.json()
    assert description["openapi"].startswith("3.")
    assert "/api/content/gemeenten/" in description["paths"]
    assert response["Access-Control-Allow-Origin"] == "*"
    for path, methods in description["paths"].items():
        assert set(methods) == {"get"}, path
        assert methods["get"]["summary"]


@pytest.mark.django_db
def test_there_is_no_docs_screen(client):
    assert client.get("/api/content/docs/").status_code == 404

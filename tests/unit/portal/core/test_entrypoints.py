import pytest

from portal.core import entrypoints
from portal.core.entrypoints import Entrypoint


@pytest.fixture
def desk(monkeypatch):
    monkeypatch.setattr(entrypoints, "_providers", [])
    labels = {"label": "Start"}
    entrypoints.register(lambda: [Entrypoint("start", labels["label"], "/start/")])
    return labels


def test_text_comes_from_the_provider_at_the_moment_of_asking(desk):
    assert entrypoints.find("start").label == "Start"
    desk["label"] = "Begin"
    assert entrypoints.find("start").label == "Begin"


def test_an_unknown_key_gives_none(desk):
    assert entrypoints.find("weg") is None

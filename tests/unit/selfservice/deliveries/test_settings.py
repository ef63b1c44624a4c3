"""Destinations come from the environment; what is wrong stops the start with its name."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from portal.settings.deliveries import destinations
from tests.receivers.webhook import SECRET

WEBHOOK = {
    "PORTAL_DELIVERIES": "zaaksysteem:webhook",
    "DELIVERY_ZAAKSYSTEEM_URL": "https://zaken.example/in",
    "DELIVERY_ZAAKSYSTEEM_SECRET": SECRET,
}
ZGW = {"PORTAL_DELIVERIES": "openzaak:zgw", "DELIVERY_OPENZAAK_SECRET": "x" * 30}


@pytest.fixture
def environment(monkeypatch):
    def put(values: dict[str, str]) -> None:
        for name, value in values.items():
            monkeypatch.setenv(name, value)

    monkeypatch.delenv("PORTAL_DELIVERIES", raising=False)
    return put


def test_none_is_on_by_default():
    assert destinations(allow_http=False) == {}


def test_a_webhook(environment):
    environment(WEBHOOK)
    assert destinations(allow_http=False) == {
        "zaaksysteem": {
            "adapter": "webhook",
            "label": "Zaaksysteem",
            "private": False,
            "only": [],
            "url": "https://zaken.example/in",
            "secret": SECRET,
        }
    }


def test_two_at_once(environment, tmp_path):
    config = tmp_path / "openzaak.toml"
    config.write_text('zaken = "https://z.example/"\ndocumenten = "https://d.example/"\n')
    environment(WEBHOOK | ZGW | {"DELIVERY_OPENZAAK_CONFIG": str(config)})
    environment({"PORTAL_DELIVERIES": "zaaksysteem:webhook, openzaak:zgw, archief:map"})
    environment({"DELIVERY_ARCHIEF_FOLDER": str(tmp_path)})
    assert list(destinations(allow_http=False)) == ["zaaksysteem", "openzaak", "archief"]


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"PORTAL_DELIVERIES": "zaaksysteem"}, "PORTAL_DELIVERIES"),
        ({"PORTAL_DELIVERIES": "zaaksysteem:ftp"}, "PORTAL_DELIVERIES"),
        ({"PORTAL_DELIVERIES": "Zaak-1:webhook"}, "PORTAL_DELIVERIES"),
        ({"DELIVERY_ZAAKSYSTEEM_URL": "http://zaken.example/"}, "DELIVERY_ZAAKSYSTEEM_URL"),
        ({"DELIVERY_ZAAKSYSTEEM_URL": ""}, "DELIVERY_ZAAKSYSTEEM_URL"),
        ({"DELIVERY_ZAAKSYSTEEM_SECRET": "whsec_kort"}, "DELIVERY_ZAAKSYSTEEM_SECRET"),
        ({"DELIVERY_ZAAKSYSTEEM_SECRET": "whsec_AAAA"}, "DELIVERY_ZAAKSYSTEEM_SECRET"),
        ({"PORTAL_DELIVERIES": "archief:map", "DELIVERY_ARCHIEF_FOLDER": "hier"}, "absolute"),
        (ZGW | {"DELIVERY_OPENZAAK_CONFIG": "/bestaat/niet.toml"}, "DELIVERY_OPENZAAK_CONFIG"),
    ],
)
def test_what_is_wrong_is_named(environment, wrong, named):
    environment(WEBHOOK | wrong)
    with pytest.raises(ImproperlyConfigured, match=named):
        destinations(allow_http=False)


def test_a_zgw_address_needs_tls_as_well(environment, tmp_path):
    config = tmp_path / "openzaak.toml"
    config.write_text('zaken = "http://z.example/"\ndocumenten = "https://d.example/"\n')
    environment(ZGW | {"DELIVERY_OPENZAAK_CONFIG": str(config)})
    with pytest.raises(ImproperlyConfigured, match="zaken"):
        destinations(allow_http=False)

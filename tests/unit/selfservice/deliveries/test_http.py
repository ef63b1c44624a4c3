"""One request to a receiver: where it may go, and that it ends."""

import socket
import time
from typing import Any

import pytest

from selfservice.deliveries.rules.reasons import Failed, Reason
from selfservice.deliveries.services import http
from tests.receivers.server import serving


def reason_of(url: str, **how: Any) -> Reason:
    with pytest.raises(Failed) as failed:
        http.request("POST", url, headers={}, body=b"{}", **how)
    return failed.value.reason


def ok(*request: Any) -> tuple[int, dict[str, str], bytes]:
    return 200, {}, b"ja"


def test_a_private_address_needs_permission():
    with serving(ok) as url:
        assert reason_of(url) == Reason.UNSAFE
        assert http.request("POST", url, headers={}, private=True).body == b"ja"


@pytest.mark.parametrize("url", ["ftp://127.0.0.1/", "file:///etc/passwd", "http:///", "//x/"])
def test_only_http_goes_out(url):
    assert reason_of(url, private=True) == Reason.UNSAFE


def test_http_without_tls_is_for_demo_and_test_only(settings):
    settings.DELIVERIES_ALLOW_HTTP = False
    with serving(ok) as url:
        assert reason_of(url, private=True) == Reason.UNSAFE


def test_one_private_address_among_public_ones_is_refused(monkeypatch):
    """A name may answer with several addresses; none of them may lead inside."""
    answers = [(2, 1, 6, "", (ip, 443)) for ip in ("93.184.215.14", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: answers)
    assert reason_of("https://ontvanger.example/") == Reason.UNSAFE


def test_the_address_that_was_checked_is_the_one_that_is_called(monkeypatch):
    """A second look-up could give another address (DNS rebinding): there is none."""
    called: list[Any] = []

    def connect(address: tuple[str, int], timeout: float) -> socket.socket:
        called.append(address)
        raise ConnectionRefusedError

    answers = [(2, 1, 6, "", ("93.184.215.14", 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: answers)
    monkeypatch.setattr(socket, "create_connection", connect)
    assert reason_of("https://ontvanger.example/in") == Reason.UNREACHABLE
    assert called == [("93.184.215.14", 443)]


def test_an_unknown_name_is_unreachable(monkeypatch):
    def unknown(*args: Any, **kwargs: Any) -> None:
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert reason_of("https://bestaat-niet.example/") == Reason.UNREACHABLE


def test_an_answer_that_does_not_come_is_a_timeout(monkeypatch):
    monkeypatch.setattr(http, "READ_SECONDS", 0.2)

    def slow(*request: Any) -> tuple[int, dict[str, str], bytes]:
        time.sleep(1)
        return ok()

    with serving(slow) as url:
        assert reason_of(url, private=True) == Reason.TIMEOUT


def test_an_answer_that_drips_in_is_cut_off(monkeypatch):
    monkeypatch.setattr(http, "TOTAL_SECONDS", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(5)
        url = f"http://127.0.0.1:{server.getsockname()[1]}/"
        started = time.monotonic()
        # Connected and never answered: the backlog accepts, nobody reads.
        assert reason_of(url, private=True) == Reason.TIMEOUT
    assert time.monotonic() - started < 5


def test_what_speaks_no_http_is_unreachable():
    with serving(lambda *request: (200, {"Transfer-Encoding": "chunked"}, b"zzz\r\n")) as url:
        assert reason_of(url, private=True) in (Reason.UNREACHABLE, Reason.TIMEOUT)

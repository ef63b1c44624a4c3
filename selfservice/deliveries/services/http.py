"""One HTTP request to a receiver: no redirects, no address of our own network, an end in sight."""

import http.client
import socket
import ssl
import threading
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

from selfservice.deliveries.rules.addresses import is_public
from selfservice.deliveries.rules.reasons import Failed, Reason, of_status

CONNECT_SECONDS = 10
READ_SECONDS = 30
# However slowly the answer drips in.
TOTAL_SECONDS = 120
LONGEST_ANSWER = 4 * 1024 * 1024


@dataclass(frozen=True)
class Answer:
    """What the receiver said."""

    status: int
    body: bytes


def request(
    method: str, url: str, *, headers: dict[str, str], body: bytes = b"", private: bool = False
) -> Answer:
    """Send one request and return the 2xx answer.

    private: whether the address may lie in our own network. Raises Failed for everything else;
    a redirect is not followed, so what is sealed for one receiver never goes to another.
    """
    connection = _connection(url, private)
    parts = urlsplit(url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        return _exchange(connection, method, target, headers, body)
    except TimeoutError as error:
        raise Failed(Reason.TIMEOUT) from error
    except (OSError, http.client.HTTPException) as error:
        raise Failed(Reason.UNREACHABLE) from error
    finally:
        connection.close()


def _exchange(
    connection: "_Connection", method: str, target: str, headers: dict[str, str], body: bytes
) -> Answer:
    connection.connect()
    late = threading.Event()
    watch = threading.Timer(TOTAL_SECONDS, _cut, (connection.sock, late))
    watch.daemon = True
    watch.start()
    try:
        connection.request(method, target, body=body or None, headers=headers)
        response = connection.getresponse()
        content = response.read(LONGEST_ANSWER)
    except (OSError, http.client.HTTPException) as error:
        if late.is_set():
            raise TimeoutError from error
        raise
    finally:
        watch.cancel()
    if not 200 <= response.status < 300:
        asked = response.getheader("Retry-After", "")
        wait = timedelta(seconds=int(asked)) if asked.isdigit() and len(asked) < 9 else timedelta()
        raise Failed(of_status(response.status), response.status, wait)
    return Answer(response.status, content)


def _cut(sock: socket.socket, late: threading.Event) -> None:
    late.set()
    try:
        sock.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


def _connection(url: str, private: bool) -> "_Connection":
    parts = urlsplit(url)
    secure = parts.scheme == "https"
    if not parts.hostname or not (secure or (parts.scheme == "http" and _http_allowed())):
        raise Failed(Reason.UNSAFE)
    port = parts.port or (443 if secure else 80)
    address = _address(parts.hostname, port, private)
    return _Connection(parts.hostname, port, address, _tls() if secure else None)


def _http_allowed() -> bool:
    return settings.DELIVERIES_ALLOW_HTTP


def _address(host: str, port: int, private: bool) -> str:
    """Return the IP address to connect to, so that no second look-up can give another one."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise Failed(Reason.UNREACHABLE) from error
    addresses = [str(item[4][0]) for item in found]
    if not private and not all(map(is_public, addresses)):
        raise Failed(Reason.UNSAFE)
    return addresses[0]


@lru_cache(maxsize=1)
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context()


class _Connection(http.client.HTTPConnection):
    """A connection to an address that was checked, under the name of the receiver."""

    def __init__(
        self, host: str, port: int, address: str, tls: ssl.SSLContext | None, **kwargs: Any
    ) -> None:
        super().__init__(host, port, timeout=READ_SECONDS, **kwargs)
        self.default_port = 443 if tls else 80
        self.address, self.tls = address, tls

    def connect(self) -> None:
        if self.sock is not None:
            return
        sock = socket.create_connection((self.address, self.port), CONNECT_SECONDS)
        if self.tls:
            sock = self.tls.wrap_socket(sock, server_hostname=self.host)
        sock.settimeout(READ_SECONDS)
        self.sock = sock

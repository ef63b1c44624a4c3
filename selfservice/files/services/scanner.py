"""A small client of the virus scanner clamd (command INSTREAM of its documented protocol)."""

import socket
from enum import StrEnum

from django.conf import settings

CHUNK = 64 * 1024
TIMEOUT_SECONDS = 20


class Verdict(StrEnum):
    """What is known after asking the scanner."""

    CLEAN = "schoon"
    INFECTED = "besmet"
    UNKNOWN = "onbekend"  # the scanner is there, but gave no answer
    NO_SCANNER = "geen-scanner"


def scan(data: bytes) -> Verdict:
    """Return what clamd says of `data`.

    settings.CLAMD_SOCKET is a path, or host:port; empty means that there is no scanner here.
    """
    address = getattr(settings, "CLAMD_SOCKET", "")
    if not address:
        return Verdict.NO_SCANNER
    try:
        with _connect(address) as connection:
            return _verdict(_ask(connection, data))
    except OSError:
        return Verdict.UNKNOWN


def _connect(address: str) -> socket.socket:
    if address.startswith("/"):
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        connection.settimeout(TIMEOUT_SECONDS)
        connection.connect(address)
        return connection
    host, _, port = address.rpartition(":")
    return socket.create_connection((host, int(port)), timeout=TIMEOUT_SECONDS)


def _ask(connection: socket.socket, data: bytes) -> bytes:
    connection.sendall(b"zINSTREAM\0")
    for start in range(0, len(data), CHUNK):
        chunk = data[start : start + CHUNK]
        connection.sendall(len(chunk).to_bytes(4, "big") + chunk)
    connection.sendall(bytes(4))
    answer = b""
    while not answer.endswith(b"\0"):
        part = connection.recv(4096)
        if not part:
            break
        answer += part
    return answer.strip(b"\0\n ")


def _verdict(answer: bytes) -> Verdict:
    if answer.endswith(b"FOUND"):
        return Verdict.INFECTED
    return Verdict.CLEAN if answer.endswith(b"OK") else Verdict.UNKNOWN

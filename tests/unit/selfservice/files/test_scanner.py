"""The client of clamd against a small server that speaks its protocol."""

import socketserver
import threading

import pytest

from selfservice.files.rules.refusals import Infected
from selfservice.files.rules.states import FileState
from selfservice.files.services import scanner
from selfservice.files.services.checking import state_after
from selfservice.files.services.scanner import Verdict


class Clamd(socketserver.StreamRequestHandler):
    """Reads INSTREAM as documented; says FOUND for what holds the word virus."""

    def handle(self):
        assert self.rfile.read(10) == b"zINSTREAM\0"
        data = b""
        while size := int.from_bytes(self.rfile.read(4), "big"):
            data += self.rfile.read(size)
        found = b"stream: Eicar FOUND\0" if b"virus" in data else b"stream: OK\0"
        self.wfile.write(b"INSTREAM size limit\0" if b"groot" in data else found)


@pytest.fixture
def clamd(settings):
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Clamd)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    settings.CLAMD_SOCKET = f"127.0.0.1:{server.server_address[1]}"
    yield
    server.shutdown()
    server.server_close()


@pytest.mark.usefixtures("clamd")
def test_it_says_what_the_scanner_says():
    assert scanner.scan(b"goed" * 50_000) == Verdict.CLEAN
    assert scanner.scan(b"een virus") == Verdict.INFECTED
    assert scanner.scan(b"te groot") == Verdict.UNKNOWN


def test_a_scanner_that_is_down_is_never_read_as_clean(settings):
    settings.CLAMD_SOCKET = "/nergens/clamd.sock"
    assert scanner.scan(b"goed") == Verdict.UNKNOWN
    assert state_after(Verdict.UNKNOWN) == FileState.WAITING


def test_without_scanner_our_own_checks_decide(settings):
    settings.CLAMD_SOCKET = ""
    assert scanner.scan(b"goed") == Verdict.NO_SCANNER
    assert state_after(Verdict.NO_SCANNER) == FileState.CHECKED
    with pytest.raises(Infected):
        state_after(Verdict.INFECTED)

"""From what a browser sent to what may be kept."""

import hashlib
from dataclasses import dataclass
from threading import Lock

from django.core.files.uploadedfile import UploadedFile

from selfservice.files.rules import pdf, viruses
from selfservice.files.rules.kinds import MAX_BYTES, Kind, sniff
from selfservice.files.rules.names import clean_name
from selfservice.files.rules.refusals import Empty, Infected, TooLarge
from selfservice.files.rules.states import FileState
from selfservice.files.services import isolating, scanner
from selfservice.files.services.scanner import Verdict

_one_pdf_at_a_time = Lock()


@dataclass(frozen=True)
class Checked:
    """A file that may be kept: safe content, safe name, and whether the scanner saw it."""

    content: bytes
    name: str
    content_type: str
    state: FileState

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def check(upload: UploadedFile) -> Checked:
    """Return `upload` made safe; raise the FileRefused that says what to do."""
    data = _read(upload)
    if viruses.is_test_virus(data):
        raise Infected
    kind = sniff(data)
    state = state_after(scanner.scan(data))
    content, content_type = _made_safe(data, kind)
    return Checked(content, clean_name(upload.name or "", content_type), content_type, state)


def state_after(verdict: Verdict) -> FileState:
    """Return the state that belongs to a scanner's verdict; raise Infected for a virus.

    A scanner that does not answer is never read as "clean".
    """
    if verdict == Verdict.INFECTED:
        raise Infected
    return FileState.WAITING if verdict == Verdict.UNKNOWN else FileState.CHECKED


def _read(upload: UploadedFile) -> bytes:
    if upload.size is not None and upload.size > MAX_BYTES:
        raise TooLarge
    data = upload.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise TooLarge
    if not data:
        raise Empty
    return data


def _made_safe(data: bytes, kind: Kind) -> tuple[bytes, str]:
    if kind == Kind.PDF:
        # Unpacking takes up to 130 MB; with one at a time a worker stays under 400 MB.
        with _one_pdf_at_a_time:
            pdf.check(data)
        return data, Kind.PDF
    return isolating.rewrite(data, kind)

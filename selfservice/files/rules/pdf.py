"""A pdf is kept as it is, so it must not be able to do anything: no scripts, no files inside.

Names can be written with escapes (/J#53) and objects can hide in compressed object streams; both
are undone before looking. What cannot be looked into is refused. The work grows no faster than
the file: one walk over the bytes, bounded patterns, and a limit on what is unpacked.
"""

from selfservice.files.rules.pdfnames import (
    ENCRYPTED,
    FORBIDDEN,
    FORBIDDEN_KIND,
    OBJECT,
    PAGE,
)
from selfservice.files.rules.pdfparts import Part, inflate, parts
from selfservice.files.rules.refusals import ActivePdf, Broken, LockedPdf

END_OF_ZIP = b"PK\x05\x06"
MAX_INFLATED = 64 * 1024 * 1024
# Pictures and pages unpack to far more than they say; beyond this we do not follow them.
MAX_GLANCED = 32 * 1024 * 1024
# A stream word takes more work than other bytes; no file of 20 MB needs this many.
MAX_PARTS = 100_000
TAIL = 1024


def check(data: bytes) -> None:
    """Raise ActivePdf, LockedPdf or Broken unless `data` is a pdf that can only be read."""
    if not data.startswith(b"%PDF-") or b"%%EOF" not in data[-TAIL:]:
        raise Broken
    if data[data.rindex(b"%%EOF") + 5 :].strip(b"\r\n\t \0") or _is_zip(data):
        raise ActivePdf
    looker = _Looker()
    for count, part in enumerate(parts(data)):
        if count > MAX_PARTS:
            raise Broken
        looker.look(part)
    if not (looker.saw_object and looker.saw_page):
        raise Broken


class _Looker:
    """Looks at the parts one by one and keeps count of what was unpacked, in bytes."""

    def __init__(self) -> None:
        self.saw_object = False
        self.saw_page = False
        self.to_inflate = MAX_INFLATED
        self.to_glance = MAX_GLANCED

    def look(self, part: Part) -> None:
        if not part.is_body:
            self._read(part.text)
        elif part.in_object_stream:
            self._unpack(part)
        else:
            self._glance(part.text)

    def _read(self, text: bytes) -> None:
        if FORBIDDEN.search(text):
            raise ActivePdf
        if ENCRYPTED.search(text):
            raise LockedPdf
        self.saw_object = self.saw_object or bool(OBJECT.search(text))
        self.saw_page = self.saw_page or bool(PAGE.search(text))

    def _unpack(self, part: Part) -> None:
        if part.odd:
            raise LockedPdf
        found = inflate(part.text, self.to_inflate + 1)
        if found is None:
            if part.filtered:
                raise Broken
            return self._read(part.text)
        inside, behind, whole = found
        self.to_inflate -= len(inside)
        if self.to_inflate < 0:
            raise ActivePdf
        if not whole:
            raise Broken
        self._read(inside)
        return self._read(behind)

    def _glance(self, body: bytes) -> None:
        # "stream" in a comment or a text could hide objects from us; a reader would still find
        # them. The other way round, a stream can be an object stream without our seeing it.
        if b"endobj" in body or OBJECT.search(body):
            self._read(body)
        found = inflate(body, self.to_glance) if self.to_glance else None
        inside = found[0] if found else b""
        self.to_glance -= len(inside)
        if FORBIDDEN_KIND.search(body) or FORBIDDEN_KIND.search(inside):
            raise ActivePdf


def _is_zip(data: bytes) -> bool:
    """Return whether unpacking programs would see an archive: its end record fits the file."""
    start = max(len(data) - 65_557, 0)
    position = data.rfind(END_OF_ZIP, start)
    while position >= 0:
        comment = int.from_bytes(data[position + 20 : position + 22], "little")
        if position + 22 + comment <= len(data):
            return True
        position = data.rfind(END_OF_ZIP, start, position)
    return False

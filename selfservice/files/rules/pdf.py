"""A pdf is kept as it is, so it must not be able to do anything: no scripts, no files inside.

Names can be written with escapes (/J#53) and objects can hide in compressed object streams; both
are undone before looking. What cannot be looked into is refused.
"""

import re
import zlib

from selfservice.files.rules.refusals import ActivePdf, Broken, LockedPdf

# Starts a program, opens another file or carries one along.
FORBIDDEN = re.compile(
    rb"/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|GoToE|SubmitForm|ImportData)"
    rb"(?![A-Za-z0-9])"
)
ENCRYPTED = re.compile(rb"/Encrypt(?![A-Za-z0-9])")
OBJECT = re.compile(rb"\d+\s+\d+\s+obj\b")
STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
OBJECT_STREAM = re.compile(rb"/ObjStm(?![A-Za-z0-9])")
FILTERS = re.compile(rb"/Filter\s*(\[[^\]]*\]|/\w+|\d+\s+\d+\s+R)")
PREDICTOR = re.compile(rb"/Predictor\s+([2-9]|1\d)")
END_OF_ZIP = b"PK\x05\x06"
MAX_INFLATED = 64 * 1024 * 1024
TAIL = 1024


def check(data: bytes) -> None:
    """Raise ActivePdf, LockedPdf or Broken unless `data` is a pdf that can only be read."""
    if not data.startswith(b"%PDF-") or b"%%EOF" not in data[-TAIL:]:
        raise Broken
    if data[data.rindex(b"%%EOF") + 5 :].strip(b"\r\n\t \0") or _is_zip(data):
        raise ActivePdf
    budget = MAX_INFLATED
    for part in _readable_parts(data):
        for text in part:
            budget -= len(text)
            _look(text, budget)


def _look(text: bytes, budget: int) -> None:
    plain = ESCAPE.sub(lambda match: bytes([int(match[1], 16)]), text)
    if budget < 0 or FORBIDDEN.search(plain):
        raise ActivePdf
    if ENCRYPTED.search(plain):
        raise LockedPdf


def _readable_parts(data: bytes):
    """Yield what may hold objects: all outside streams, object streams, and disguised objects."""
    position = 0
    outside = []
    for match in STREAM.finditer(data):
        header = data[position : match.start()]
        outside.append(header)
        position = match.end()
        yield _inside(header, match[1])
    outside.append(data[position:])
    yield outside


def _inside(header: bytes, body: bytes) -> list[bytes]:
    last_object = header[header.rfind(b"obj") :]
    dictionary = ESCAPE.sub(lambda match: bytes([int(match[1], 16)]), last_object)
    if OBJECT_STREAM.search(dictionary):
        return [_inflated(dictionary, body)]
    # "stream" in a comment or a text could hide objects from us; a reader would still find them.
    return [body] if OBJECT.search(body) else []


def _inflated(dictionary: bytes, body: bytes) -> bytes:
    filters = FILTERS.search(dictionary)
    if filters is None:
        return body
    names = filters[1].strip(b"[] \r\n\t")
    if names not in (b"/FlateDecode", b"/Fl") or PREDICTOR.search(dictionary):
        raise LockedPdf
    try:
        return zlib.decompressobj().decompress(body, MAX_INFLATED + 1)
    except zlib.error:
        raise Broken from None


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

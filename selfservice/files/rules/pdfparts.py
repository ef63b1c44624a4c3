"""Cut a pdf at its stream words, in one walk over the bytes."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from selfservice.files.rules.pdfnames import FILTER, OBJECT_STREAM, ODD_FILTER, PREDICTOR

WORD = b"stream"
LONGEST_LINE = 256


@dataclass(frozen=True)
class Part:
    """Bytes between two stream words.

    `is_body`: they follow the word stream. The other marks tell what the words before them said:
    an object stream, with a filter, or with one that we do not undo.
    """

    text: bytes
    is_body: bool
    in_object_stream: bool = False
    filtered: bool = False
    odd: bool = False


def parts(data: bytes) -> Iterator[Part]:
    """Yield all of `data` in parts. A body ends at the next stream word, never further."""
    start, is_body = 0, False
    named = filtered = odd = False
    while start <= len(data):
        found = data.find(WORD, start)
        stop = len(data) if found < 0 else found
        closes = data[max(stop - 3, start) : stop] == b"end"
        text = data[start : stop - 3 if closes else stop]
        yield Part(text, is_body, is_body and named, filtered, odd)
        names_it = bool(OBJECT_STREAM.search(text))
        keeps = named and not closes
        named = names_it or keeps
        filtered = bool(FILTER.search(text)) or (keeps and filtered)
        odd = _is_odd(text) or (keeps and odd)
        if found < 0:
            return
        start, is_body = stop + len(WORD), not closes


def inflate(body: bytes, most: int) -> tuple[bytes, bytes, bool] | None:
    """Return at most `most` bytes of what `body` holds, what follows it, and whether it is whole.

    None when `body` is not compressed, or not well.
    """
    body = _from_next_line(body)
    if len(body) < 2 or body[0] & 15 != 8 or int.from_bytes(body[:2], "big") % 31:
        return None
    unpacker = zlib.decompressobj()
    try:
        return unpacker.decompress(body, most), unpacker.unused_data, unpacker.eof
    except zlib.error:
        return None


def _is_odd(text: bytes) -> bool:
    return bool(ODD_FILTER.search(text) or PREDICTOR.search(text))


def _from_next_line(body: bytes) -> bytes:
    """Return `body` from the line after the word stream, as readers do."""
    if body.startswith(b"\r\n"):
        return body[2:]
    ends = [at for at in (body.find(mark, 0, LONGEST_LINE) for mark in (b"\r", b"\n")) if at >= 0]
    if not ends:
        return body
    at = min(ends)
    return body[at + (2 if body[at : at + 2] == b"\r\n" else 1) :]

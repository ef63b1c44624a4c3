"""Which kinds of file are let in, and how they are recognised: by content, never by name."""

from enum import StrEnum

import puremagic

from selfservice.files.rules.refusals import WrongKind

MAX_BYTES = 20 * 1024 * 1024
# Enough to recognise a kind; the whole file is read when it is decoded.
HEAD = 4096


class Kind(StrEnum):
    """The kinds that are let in, by media type."""

    JPEG = "image/jpeg"
    PNG = "image/png"
    HEIC = "image/heic"
    PDF = "application/pdf"


# What puremagic calls them. One head can have several names; the first known one counts.
NAMES = {
    "image/jpeg": Kind.JPEG,
    "image/png": Kind.PNG,
    "image/heic": Kind.HEIC,
    "image/heif": Kind.HEIC,
    "application/pdf": Kind.PDF,
}
# The start that belongs to a kind: a second opinion on the sniffer's guess.
STARTS = {Kind.JPEG: b"\xff\xd8\xff", Kind.PNG: b"\x89PNG\r\n\x1a\n", Kind.PDF: b"%PDF-"}
HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")


def sniff(data: bytes) -> Kind:
    """Return the kind of `data`; raise WrongKind for anything that is not let in."""
    try:
        guesses = puremagic.magic_string(data[:HEAD])
    except (puremagic.PureError, ValueError):
        raise WrongKind from None
    kinds = (NAMES[guess.mime_type] for guess in guesses if guess.mime_type in NAMES)
    for kind in kinds:
        if _starts_as(kind, data):
            return kind
    raise WrongKind


def _starts_as(kind: Kind, data: bytes) -> bool:
    if kind == Kind.HEIC:
        return data[4:8] == b"ftyp" and data[8:12] in HEIC_BRANDS
    return data.startswith(STARTS[kind])

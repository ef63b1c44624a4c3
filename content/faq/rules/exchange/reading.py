"""From bytes to text, with a clear sentence for what cannot be read."""

from content.faq.rules.exchange import csv_files, vac_files
from content.faq.rules.exchange.records import BadFile, ReadFile

MOST_BYTES = 20 * 1024 * 1024
MOST_ENTRIES = 10_000
TOO_LARGE = "Dit bestand is groter dan 20 MB. Verdeel het over meer bestanden."
NOT_TEXT = (
    "Dit bestand is geen CSV of JSON. Heeft u een Excel-bestand? "
    "Kies in Excel: Opslaan als, CSV UTF-8."
)
NOT_UTF8 = "De letters in dit bestand zijn niet te lezen. Sla het op als CSV UTF-8."
EMPTY = "In dit bestand staan geen vragen."
_BINARY = (b"PK", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x1f\x8b", b"BZh", b"7z", b"Rar")
_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def read(raw: bytes, places: dict[str, str]) -> ReadFile:
    """Return what the file says; places: names of gemeenten by slug. Raises BadFile."""
    text = decode(raw)
    if text.lstrip()[:1] in ("[", "{"):
        found = vac_files.read(text, places)
    else:
        found = csv_files.read(text, places)
    if not found.given:
        raise BadFile(EMPTY)
    if len(found.given) > MOST_ENTRIES:
        raise BadFile(f"In dit bestand staan meer dan {MOST_ENTRIES} vragen. Verdeel het.")
    return found


def decode(raw: bytes) -> str:
    """Return the text of a file; raise BadFile when it is too large or no text."""
    if len(raw) > MOST_BYTES:
        raise BadFile(TOO_LARGE)
    if not raw.strip():
        raise BadFile(EMPTY)
    if raw.startswith(_BINARY):
        raise BadFile(NOT_TEXT)
    encoding = next((name for mark, name in _MARKS.items() if raw.startswith(mark)), "utf-8")
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        raise BadFile(NOT_UTF8) from None
    if "\x00" in text:
        raise BadFile(NOT_TEXT)
    return text

"""Names and marks inside a pdf, as patterns over bytes.

A name may be written with escapes (/J#53), so every letter also matches its escape. All repeats
are bounded: a search costs a fixed amount per byte, whatever was sent in.
"""

import re

# Starts a program, plays something, opens another file or carries one along.
ACTIVE = (
    *("JavaScript", "JS", "Launch", "RichMedia", "Rendition", "Movie", "Sound", "XFA"),
    *("EmbeddedFiles", "EmbeddedFile", "EF", "FileAttachment"),
    *("GoToE", "GoToR", "SubmitForm", "ImportData"),
)
SPACE = rb"[\s\0]"
# White space and short comments between two words.
GAP = rb"(?:[\s\0]|%[^\r\n]{0,40}[\r\n]){0,9}"
NAME_ENDS = rb"(?![A-Za-z0-9])"


def _letter(letter: str) -> str:
    high, low = f"{ord(letter):02x}"
    return (
        f"(?:{letter}|#{high}[{low}{low.upper()}])"
        if low.isalpha()
        else (f"(?:{letter}|#{high}{low})")
    )


def name(*words: str) -> bytes:
    """Return a pattern for any of `words` as a pdf name, plain or escaped."""
    spelled = "|".join("".join(map(_letter, word)) for word in words)
    starts = "".join(sorted({word[0] for word in words}))
    return f"/(?=[{starts}#])(?:{spelled})".encode() + NAME_ENDS


FORBIDDEN = re.compile(name(*ACTIVE))
# The same, where loose words of a text may stand too: only as the kind of an action or object.
FORBIDDEN_KIND = re.compile(name("S", "Subtype", "Type") + GAP + name(*ACTIVE))
ENCRYPTED = re.compile(name("Encrypt"))
OBJECT = re.compile(
    rb"(?<!\d)\d{1,10}" + SPACE + rb"{1,9}\d{1,5}" + SPACE + rb"{1,9}obj(?![A-Za-z0-9])"
)
OBJECT_STREAM = re.compile(name("ObjStm"))
PAGE = re.compile(name("Pages", "Page"))
FILTER = re.compile(name("Filter"))
_FLATE = GAP + name("FlateDecode", "Fl")
# A filter of a stream that is not one time Flate. Adobe is the filter of a signature.
ODD_FILTER = re.compile(
    name("Filter") + rb"(?!" + _FLATE + rb"|" + GAP + rb"(?:/Adobe\.|\[" + _FLATE + GAP + rb"\]))"
)
PREDICTOR = re.compile(name("Predictor") + rb"(?!" + SPACE + rb"{1,9}1(?!\d))")

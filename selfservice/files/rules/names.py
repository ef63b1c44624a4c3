"""A name from somebody's device becomes a name that is safe to show, store and send back."""

import re
import unicodedata

MAX_LENGTH = 150
FALLBACK = "bestand"
EXTENSIONS = {"image/jpeg": ".jpg", "image/png": ".png", "application/pdf": ".pdf"}
KNOWN = (".jpeg", ".jpg", ".png", ".heic", ".heif", ".pdf")
# Characters that paths, headers and shells give a meaning to.
UNSAFE = re.compile(r'[<>:"|?*;%]')


def clean_name(raw: str, content_type: str = "") -> str:
    """Return `raw` without path, control and direction characters, at most 150 characters long.

    With `content_type` the ending becomes the one of what is stored: a HEIC is kept as .jpg.
    """
    name = unicodedata.normalize("NFC", raw).replace("\\", "/").rpartition("/")[2]
    # Category C: control, format (text direction), surrogate, private use, unassigned.
    name = "".join(" " if unicodedata.category(char)[0] in "CZ" else char for char in name)
    name = re.sub(r"\s+", " ", UNSAFE.sub("", name)).strip(" .")
    stem, ending = _split(name, EXTENSIONS.get(content_type, ""))
    return (stem[: MAX_LENGTH - len(ending)].strip(" .") or FALLBACK) + ending


def _split(name: str, ending: str) -> tuple[str, str]:
    if not ending:
        return name, ""
    for known in KNOWN:
        if name.lower().endswith(known):
            return name[: -len(known)], ending
    return name, ending

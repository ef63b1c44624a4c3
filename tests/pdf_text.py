"""What a PDF says and whether a screen reader can read it."""

import re
from io import BytesIO

from pypdf import PdfReader


def words_of(content: bytes) -> str:
    """Return all text of a PDF in reading order, with single spaces."""
    pages = PdfReader(BytesIO(content)).pages
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))


def is_tagged_dutch(content: bytes) -> bool:
    """Return whether it is tagged, in Dutch, titled and labelled PDF/UA-1."""
    root = PdfReader(BytesIO(content)).trailer["/Root"]
    marked = root["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in root
    titled = bool(root["/ViewerPreferences"]["/DisplayDocTitle"])
    return bool(marked and titled and root["/Lang"].startswith("nl") and b"pdfuaid:part" in content)

"""From a document to a PDF that a screen reader can read (PDF/UA-1), without the network."""

import json
from datetime import datetime
from pathlib import Path

import typst

from portal.paper.blocks import Document

HERE = Path(__file__).resolve().parent
TEMPLATE = HERE / "templates" / "document.typ"
FONTS = HERE / "fonts"


def pdf(document: Document, *, large: bool = False, on: datetime | None = None) -> bytes:
    """Return `document` as tagged PDF; `large`: letters of 18 points, for who sees little.

    on: the moment in its properties; the same document of the same moment gives the same bytes.

    What people wrote goes in as data and is never read as code of the template. A sign that no
    font here has (an emoji) rules out the label PDF/UA-1: then the PDF is tagged without it.
    """
    try:
        return _compile(document, large, ["ua-1"], on)
    except typst.TypstError as error:
        if "could not be displayed" not in str(error):
            raise
        return _compile(document, large, [], on)


def _compile(document: Document, large: bool, standards: list[str], on: datetime | None) -> bytes:
    inputs = {"data": json.dumps(document.as_data()), "large": "yes" if large else "no"}
    return typst.compile(
        str(TEMPLATE),
        root=str(TEMPLATE.parent),
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs=inputs,
        timestamp=int(on.timestamp()) if on else None,
        pdf_standards=standards,
    )

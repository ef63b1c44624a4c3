"""The texts of a page as a visitor reads them, for the search index and the language check."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from wagtail.blocks import StreamValue
from wagtail.rich_text import RichText

from content.language.rules import findings, markup

# Keys of blocks that hold names, keys and addresses: nobody reads those as a text.
SKIPPED = frozenset({"slugs", "entrypoint", "municipality", "tone", "url"})


class Text(NamedTuple):
    """A text, plain or with markup, and where an editor finds it."""

    place: str
    content: str


class PlacedFinding(NamedTuple):
    """A language finding and where an editor finds it."""

    place: str
    finding: findings.Finding


def page_texts(page: Any) -> list[Text]:
    """Return the title, the fields and the body of a content page."""
    fields = [
        Text("titel", page.title),
        Text("openingszin", getattr(page, "lead", "")),
        Text("in het kort", page.summary),
        Text("zoekbeschrijving", page.search_description),
    ]
    return [text for text in fields if text.content] + body_texts(page)


def body_texts(page: Any) -> list[Text]:
    """Return the texts of the blocks of a page, partners too."""
    streams = [page.body, getattr(page, "partners", [])]
    return [
        Text(f"{block.block.label.lower()} {number}", text)
        for stream in streams
        for number, block in enumerate(stream, start=1)
        for text in _texts(block.value)
    ]


def plain_body(page: Any) -> str:
    """Return the body as plain text, without what holds in one gemeente only."""
    streams = [page.body, getattr(page, "partners", [])]
    blocks = [block for stream in streams for block in stream if block.block_type != "local"]
    return _plain(text for block in blocks for text in _texts(block.value))


def local_texts(page: Any) -> dict[str, str]:
    """Return, by gemeente, the plain text that holds there."""
    found: dict[str, list[str]] = {}
    for block in page.body:
        for variant in block.value["variants"] if block.block_type == "local" else []:
            found.setdefault(variant["municipality"], []).extend(_texts(variant["text"]))
    return {slug: _plain(pieces) for slug, pieces in found.items()}


def page_findings(page: Any) -> list[PlacedFinding]:
    """Return what makes a page hard to read, with the place in the page."""
    return [
        PlacedFinding(text.place, finding)
        for text in page_texts(page)
        for finding in findings.check(text.content)
    ]


def _plain(pieces: Iterable[str]) -> str:
    return " ".join(block for piece in pieces for block in markup.blocks(piece))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, RichText):
        yield value.source
    elif isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in SKIPPED:
                yield from _texts(item)
    elif isinstance(value, (list, StreamValue)) or hasattr(value, "bound_blocks"):
        for item in value:
            yield from _texts(item)

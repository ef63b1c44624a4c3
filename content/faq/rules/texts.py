"""Rich text as plain text: for the search index, for copying and for programs."""

import re
from html import unescape

_BREAK = re.compile(r"</(?:p|h\d|li|ul|ol|div)>|<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]+>")
_ENDS = (".", "?", "!", ":", ";")


def lines(html: str) -> list[str]:
    """Return the text of every paragraph, heading and list item."""
    parts = (unescape(_TAG.sub("", part)) for part in _BREAK.split(html))
    return [text for part in parts if (text := " ".join(part.split()))]


def running_text(html: str) -> str:
    """Return the text in one line, with a full stop after headings and items that have none."""
    return " ".join(line if line.endswith(_ENDS) else f"{line}." for line in lines(html))


def plain_text(html: str) -> str:
    """Return the text with an empty line between paragraphs."""
    return "\n\n".join(lines(html))

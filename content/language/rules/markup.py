"""Turn plain text, simple HTML or a Django template into blocks of running text."""

import html
import re
import unicodedata

SKIPPED = "script|style|svg|template|code|pre|head"
_INLINE = (
    "a abbr b bdi cite data dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr"
    " del"
)
INLINE = frozenset(_INLINE.split())
BREAK = "\x00"

_SKIPPED = re.compile(rf"<({SKIPPED})\b[^>]*>.*?</\1\s*>", re.I | re.S)
_COMMENT = re.compile(r"<!--.*?-->|\{#.*?#\}|\{% *comment\b.*?endcomment *%\}", re.S)
_DOCTYPE = re.compile(r"<![a-z][^>]*>", re.I)
_ALTERNATIVE = re.compile(r"\{% *(?:else|elif|empty|plural)\b.*?%\}", re.S)
_STATEMENT = re.compile(r"\{%.*?%\}", re.S)
_VARIABLE = re.compile(r"\{\{\s*(.*?)\s*\}\}", re.S)
_TAG = re.compile(r"</?([a-zA-Z][\w-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\ufeff]")
# A line that starts a block of its own: heading, bullet, numbered or lettered item, quote.
_MARKER = re.compile(r"^\s*(?:#{1,6}\s|[-*•–—>]\s|\d{1,2}[.)]\s|[a-z]\)\s)\s*")


def blocks(text: str) -> list[str]:
    """Return the paragraphs, headings, list items and table cells of a text, in order.

    Args:
        text: plain text (an empty line or a list marker starts a block), simple HTML
            (every tag that is not inline starts a block) or a Django template.

    Returns:
        Blocks with single spaces, without markup; never an empty one.
    """
    text = _without_tags(_without_template_code(text.replace(BREAK, " ")))
    has_html_blocks = BREAK in text
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", html.unescape(text)))
    pieces = text.split(BREAK)
    if not has_html_blocks:
        pieces = _plain_blocks(text)
    return [block for piece in pieces if (block := " ".join(piece.split()))]


def _without_template_code(text: str) -> str:
    text = _COMMENT.sub(" ", text)
    text = _ALTERNATIVE.sub(BREAK, text)
    text = _STATEMENT.sub(" ", text)
    return _VARIABLE.sub(lambda match: "{" + re.sub(r"\s+", "", match[1]) + "}", text)


def _without_tags(text: str) -> str:
    text = _DOCTYPE.sub(" ", _SKIPPED.sub(BREAK, text))
    return _TAG.sub(lambda tag: "" if tag[1].lower() in INLINE else BREAK, text)


def _plain_blocks(text: str) -> list[str]:
    found = [""]
    for line in text.splitlines():
        marker = _MARKER.match(line)
        if not line.strip():
            found.append("")
        elif line.lstrip().startswith("|"):
            found += [*line.split("|"), ""]
        elif marker:
            found.append(line[marker.end() :])
        else:
            found[-1] += " " + line
    return found

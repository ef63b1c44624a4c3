"""Split Dutch text into sentences and count their words."""

import re

from content.language.rules.markup import blocks

# Never the end of a sentence: something always follows.
_LEADING = (
    "afb art bijl bijv blz bv ca dd dhr dr drs evt excl fig hfst hr incl ing ir jl lid m.i.v max"
    " mevr min mld mln mr mrs mw nl nr nrs pag par prof resp st tel vgl vlg zgn zog"
)
LEADING_ABBREVIATIONS = frozenset(_LEADING.split())
# May close a sentence; they do so when a capital follows.
_CLOSING = "a.u.b aub d.d e.a e.d e.v enz etc h.t.l n.v.t o.i.d s.v.p z.o.z z.s.m"
CLOSING_ABBREVIATIONS = frozenset(_CLOSING.split())
_MONTHS = "jan feb febr mrt apr jun jul aug sep sept okt nov dec"
MONTHS = frozenset(_MONTHS.split())

_END = re.compile(r"(?P<mark>[.!?…]+)(?P<close>[\"'”’»)\]]*)\s+(?=(?P<next>\S+))")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]{1,2}")
_LAST_WORD = re.compile(r"\S*$")
_OPENING = "\"'“‘„«([{"
_NUMBERING = re.compile(r"^(?:\d{1,2}|[a-z])[.)]\s+(?=\S)")


def split(text: str) -> list[str]:
    """Return the sentences of a Dutch text or of simple HTML.

    A heading, list item or table cell is a sentence of its own, with or without a full stop.
    """
    return [sentence for block in blocks(text) for sentence in _split_block(block)]


def count_words(sentence: str) -> int:
    """Return the number of words: pieces between spaces with at least one letter or digit."""
    return sum(any(sign.isalnum() for sign in piece) for piece in sentence.split())


def _split_block(block: str) -> list[str]:
    block = _NUMBERING.sub("", block)
    found, start = [], 0
    for match in _END.finditer(block):
        if _is_end(block[start : match.start()], match):
            found.append(block[start : match.end()].strip())
            start = match.end()
    found.append(block[start:].strip())
    return [sentence for sentence in found if sentence]


def _is_end(before: str, match: re.Match[str]) -> bool:
    following = match["next"]
    if not _can_start(following):
        return False
    if match["mark"] != ".":
        return True
    word = _LAST_WORD.search(before)[0].lstrip(_OPENING)
    low = word.lower()
    if low in CLOSING_ABBREVIATIONS:
        return not following[0].isdigit()
    if low in LEADING_ABBREVIATIONS or _DOTTED.fullmatch(word):
        return False
    if low in MONTHS and following[0].isdigit():
        return False
    return not _is_single_letter(word)


def _can_start(word: str) -> bool:
    if word.startswith(("'s", "'t", "’s", "’t")):  # 's Ochtends, 't Is
        return True
    bare = word.lstrip(_OPENING)
    if not bare:
        return False
    return bare[0].isupper() or bare[0].isdigit() or word.startswith("{") or bare[0] == "€"


def _is_single_letter(word: str) -> bool:
    """Initials ("J. Jansen") and "p. 4" are no end; "u" is a word."""
    return len(word) == 1 and word.isalpha() and word != "u"

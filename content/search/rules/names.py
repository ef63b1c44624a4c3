"""Finds names of people in what somebody typed, in capitals or not (AVG 5).

Better one word too many taken out than a name kept; but a word of the dictionary stays, unless a
title or another name stands beside it: "bakker" is a trade, "meneer bakker" is a person.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from content.search.rules.stopwords import stopwords
from content.search.rules.terms import is_dutch
from content.search.rules.words import fold

LIST = Path(__file__).parent.parent / "shipped" / "names.txt"
TITLES = frozenset(("meneer", "mijnheer", "mevrouw", "heer", "dhr", "mw", "mevr", "mvr", "hr"))
FAMILY = frozenset(("familie", "fam"))
# After these a word is a name only when it looks like one: "client wil stoppen".
WEAK_TITLES = frozenset(
    ("client", "clienten", "klant", "inwoner", "collega", "buurman", "buurvrouw")
)
PREFIXES = frozenset(("van", "von", "de", "den", "der", "ter", "ten", "te", "t", "el", "al", "ben"))
# "van der" and "van den" stand in little else than names.
OLD_PREFIXES = ("van der", "van den", "von der")
_WORD = re.compile(r"(?:[^\W\d_]\.)+|['’]t\b|[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+")


@dataclass(frozen=True)
class _Word:
    text: str
    start: int
    end: int

    @property
    def plain(self) -> str:
        return re.sub(r"[^a-z]", "", fold(self.text))

    @property
    def has_capital(self) -> bool:
        return self.text[:1].isupper() and not self.text.isupper()

    @property
    def is_initials(self) -> bool:
        return bool(_INITIALS.fullmatch(self.text))


def spans(text: str) -> list[tuple[int, int]]:
    """Return where in `text` names stand, from first to last letter, without the title."""
    return [place for run in _runs(text) for place in _scan(run)]


def _runs(text: str) -> list[list[_Word]]:
    """Return the words in pieces with nothing but spaces inside: a name never goes on after one."""
    runs: list[list[_Word]] = [[]]
    for match in _WORD.finditer(text):
        if runs[-1]:
            last = runs[-1][-1]
            gap = text[last.end : match.start()]
            if gap.strip() and not (gap.rstrip() == "." and last.plain in TITLES | FAMILY):
                runs.append([])
        runs[-1].append(_Word(match.group(), *match.span()))
    return runs


def _scan(found: list[_Word]) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(found):
        title = found[at].plain if found[at].plain in TITLES | FAMILY | WEAK_TITLES else ""
        start = at + 1 if title else at
        if end := _name(found, start, title):
            yield found[start].start, found[end - 1].end
            at = end
        else:
            at += 1


def _name(found: list[_Word], start: int, title: str) -> int:
    """Return the place after the name that begins at `start`; 0 when none does."""
    at = start
    while at < len(found) and found[at].is_initials:
        at += 1
    initials = "".join(word.text for word in found[start:at])
    first = at
    while at < len(found) and found[at].plain in _first_names():
        at += 1
    named = at > first
    prefixes, at = _prefixes(found, at)
    if at < len(found) and _is_last(found[at], title, prefixes, initials, named=named):
        return at + 1
    ends = first + (at - len(prefixes) - first if named else 0)
    sure = named and (initials or title or not is_dutch(found[first].plain))
    return ends if sure else 0


def _prefixes(found: list[_Word], at: int) -> tuple[list[str], int]:
    before = at
    while at < len(found) and found[at].plain in PREFIXES:
        at += 1
    return [word.plain for word in found[before:at]], at


def _is_last(word: _Word, title: str, prefixes: list[str], initials: str, *, named: bool) -> bool:
    plain, listed = word.plain, word.plain in _surnames()
    if " ".join(prefixes).startswith(OLD_PREFIXES) or (listed and word.has_capital and prefixes):
        return True
    if title in TITLES:
        return bool(listed or word.has_capital or prefixes or not is_dutch(plain))
    if initials and not title:
        # "J. Smit" and "j. smit", but not "bij u. Smit".
        return listed or word.has_capital if initials.isupper() else listed and not word.has_capital
    if title or named:
        return listed or word.has_capital
    return listed and not is_dutch(plain)


@cache
def _first_names() -> frozenset[str]:
    return _listed("voornamen")


@cache
def _surnames() -> frozenset[str]:
    return _listed("achternamen")


def _listed(part: str) -> frozenset[str]:
    lines = LIST.read_text(encoding="utf-8").splitlines()
    begin = lines.index(f"[{part}]") + 1
    end = next((n for n in range(begin, len(lines)) if lines[n].startswith("[")), len(lines))
    return frozenset(word for line in lines[begin:end] for word in line.split()) - stopwords()

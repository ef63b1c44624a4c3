"""Takes out of a query what may point to a person, before it is kept (SEARCH.md, AVG 5)."""

import re

from content.search.rules import names
from portal.core.months import MONTHS

LONGEST = 200
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+")
# A BSN has 8 or 9 digits, a phone number 9 to 13: any such run goes, with the usual separators.
_NUMBER = re.compile(r"(?<![\w])\+?\(?\d(?:[\s.()\-/]*\d){7,}(?!\w)")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}\s?(?:[A-Z0-9]{4}\s?){2,7}[A-Z0-9]{0,3}\b", re.IGNORECASE)
# 1-3-1980, 12/03/80: fewer than eight digits.
_DAY = re.compile(r"(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d{2}(?!\d)")
_POSTCODE = re.compile(r"\b[1-9]\d{3}\s?[a-z]{2}\b(?:\s?\d{1,5}\b)?", re.IGNORECASE)
# "over de 1500 in mei", "uit 2020 op": a year or an amount and a small word.
_NO_POSTCODE = re.compile(r"\d\s?(?:in|op|of|en|is|te|ik|we|na|om|al|zo|je|ze|er|bv|kg|pm)\b", re.I)
# 3 maart 1980. Laws and amounts begin on the first of January or July: those days stay.
_DAY_IN_WORDS = re.compile(
    rf"(?<!\d)(?!0?1\s+(?:januari|juli)\b)\d{{1,2}}\s+(?:{'|'.join(MONTHS)})\s+(?:19|20)\d{{2}}(?!\d)",
    re.IGNORECASE,
)
_STREETS = "straat|laan|weg|plein|hof|dijk|steeg|kade|singel|pad|park|dreef|gracht|plantsoen|ring"
_STREET = re.compile(
    rf"\b(?!onderweg|terugweg)[^\W\d_]{{2,}}(?:{_STREETS})\s+(?!(?:19|20)\d{{2}}\b)"
    r"\d{1,4}(?:\s?[a-z])?(?!\w)",
    re.IGNORECASE,
)
# Our own, as portal.core.references makes them: they lead to a dossier.
_REFERENCE = re.compile(r"\b[A-Z]20\d{2}-?[2-9BCDFGHJKMNPQRSTVWXZ]{6}\b", re.IGNORECASE)
_LABELS = (
    (_EMAIL, "[e-mail]"),
    (_REFERENCE, "[kenmerk]"),
    (_IBAN, "[rekening]"),
    (_DAY, "[datum]"),
    (_DAY_IN_WORDS, "[datum]"),
    (_STREET, "[adres]"),
    (_NUMBER, "[nummer]"),
)
_LABEL = re.compile(r"\[(?:e-mail|kenmerk|rekening|datum|nummer|adres|naam)\]")


def redact(query: str) -> str:
    """Return `query` without what points to a person; at most 200 letters.

    Out go e-mail addresses, BSN, phone and bank account numbers, our own references, dates of
    birth, streets with a number, postcodes and names of people.
    """
    text = " ".join(query.replace("\x00", " ").split())[: 4 * LONGEST]
    for pattern, label in _LABELS:
        text = pattern.sub(label, text)
    text = _POSTCODE.sub(_address, text)
    for start, end in reversed(names.spans(text)):
        if not _inside_label(text, start, end):
            text = f"{text[:start]}[naam]{text[end:]}"
    return text[:LONGEST]


def without_labels(kept: str) -> str:
    """Return what is left of a kept query: the words that were really asked."""
    return " ".join(_LABEL.sub(" ", kept).split())


def _address(match: re.Match[str]) -> str:
    return match.group() if _NO_POSTCODE.search(match.group()) else "[adres]"


def _inside_label(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] == "[" and text[end : end + 1] == "]"

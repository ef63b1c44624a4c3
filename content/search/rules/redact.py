"""Takes out of a query what may point to a person, before it is kept (SEARCH.md, AVG 5)."""

import re

LONGEST = 200
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+")
# A BSN has 8 or 9 digits, a phone number 9 to 13: any such run goes, with the usual separators.
_NUMBER = re.compile(r"(?<![\w])\+?\(?\d(?:[\s.()\-/]*\d){7,}(?!\w)")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}\s?(?:[A-Z0-9]{4}\s?){2,7}[A-Z0-9]{0,3}\b", re.IGNORECASE)


def redact(query: str) -> str:
    """Return `query` without e-mail addresses, BSN, phone and bank account numbers; at most 200."""
    text = " ".join(query.replace("\x00", " ").split())[: 4 * LONGEST]
    for pattern, label in ((_EMAIL, "[e-mail]"), (_IBAN, "[rekening]"), (_NUMBER, "[nummer]")):
        text = pattern.sub(label, text)
    return text[:LONGEST]

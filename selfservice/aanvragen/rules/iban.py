"""Bank account numbers (ISO 13616): length, characters and the check by 97."""

import re

SHAPE = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
DUTCH = re.compile(r"NL\d{2}[A-Z]{4}\d{10}")


def compact(text: str) -> str:
    """Return `text` without spaces, dots and dashes, in capitals."""
    return re.sub(r"[\s.\-]", "", text).upper()


def is_valid(number: str) -> bool:
    """Return whether `number` (compact) is an IBAN whose check digits are right."""
    if not SHAPE.fullmatch(number) or (number.startswith("NL") and not DUTCH.fullmatch(number)):
        return False
    digits = "".join(str(int(char, 36)) for char in number[4:] + number[:4])
    return int(digits) % 97 == 1


def grouped(number: str) -> str:
    """Return `number` in groups of four, as on a bank card."""
    return " ".join(number[start : start + 4] for start in range(0, len(number), 4))

"""Answers of several parts: an address and a child."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

ADDRESS_PARTS = (("street", "Straat en huisnummer"), ("postcode", "Postcode"), ("city", "Plaats"))
CHILD_PARTS = (("name", "Naam van het kind"), ("born", "Geboortedatum"))
LONGEST_PART = 100
POSTCODE = re.compile(r"([1-9]\d{3})\s*([A-Z]{2})")
DAY = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")


class WrongAnswer(ValueError):
    """The value is no answer to the question; `str(error)` says what to do."""


def address(value: Any) -> dict[str, str] | None:
    """Return an address with its postcode as "1234 AB", or None when nothing was filled in."""
    parts = _parts(value, ADDRESS_PARTS)
    if parts is None:
        return None
    found = POSTCODE.fullmatch(parts["postcode"].upper())
    if not found:
        raise WrongAnswer("Deze postcode klopt niet. Schrijf hem als 1234 AB.")
    return parts | {"postcode": " ".join(found.groups())}


def address_in_words(value: Mapping[str, str]) -> str:
    """Return a kept address on one line."""
    return f"{value['street']}, {value['postcode']} {value['city']}"


def child(value: Any) -> dict[str, str] | None:
    """Return name and day of birth (ISO) of a child, or None when nothing was filled in."""
    parts = _parts(value, CHILD_PARTS)
    return parts and parts | {"born": _day(parts["born"]).isoformat()}


def _day(text: str) -> date:
    try:
        written = DAY.fullmatch(text)
        if written:
            day, month, year = map(int, written.groups())
            return date(year, month, day)
        return date.fromisoformat(text)
    except ValueError:
        raise WrongAnswer("Schrijf de geboortedatum als 31-12-2015.") from None


def _parts(value: Any, wanted: tuple[tuple[str, str], ...]) -> dict[str, str] | None:
    if not isinstance(value, Mapping):
        raise WrongAnswer("Vul alle vakken in.")
    parts = {name: str(value.get(name) or "").replace("\0", "").strip() for name, _ in wanted}
    if not any(parts.values()):
        return None
    for name, label in wanted:
        if not parts[name]:
            raise WrongAnswer(f"Vul ook dit in: {label}.")
        if len(parts[name]) > LONGEST_PART:
            raise WrongAnswer(f"Gebruik hoogstens {LONGEST_PART} tekens: {label}.")
    return parts

"""What one gemeente asks or tells differently: a base with explicit overrides.

An override names its place in the base. When that place is gone from a new base, the override is
stale and the type cannot be published: nothing changes its meaning in silence.
"""

from collections.abc import Iterator
from typing import Any

# Texts of the whole that a gemeente may word itself: address in the definition → words for people.
TEXT_PLACES: dict[str, str] = {
    "introduction.lead": "de inleiding",
    "introduction.for_whom": "voor wie",
    "introduction.duration": "hoe lang",
    "introduction.by_whom": "wie behandelt het",
    "receipt": "de ontvangstbevestiging",
}
QUESTION_TEXTS = {"label": "de vraag", "help": "de uitleg"}


def variants_in(data: dict[str, Any]) -> list[str]:
    """Return the slugs of the gemeenten with a variant of their own."""
    return list(data.get("variants", {}))


def resolved(data: dict[str, Any], municipality: str) -> dict[str, Any]:
    """Return the definition for a gemeente, without variants; `data` itself stays as it is."""
    base = {name: value for name, value in data.items() if name != "variants"}
    own = data.get("variants", {}).get(municipality)
    if not own:
        return base
    for name in ("documents", "decision_weeks"):
        if name in own:
            base[name] = own[name]
    for address, text in own.get("texts", {}).items():
        base = _with_text(base, address.split("."), text)
    changes = own.get("questions", {})
    return base | {"screens": [*_screens(base.get("screens", []), changes)]}


def stale_overrides(data: dict[str, Any], municipality: str) -> list[str]:
    """Return a sentence for every override whose place is not in the base."""
    own, asked = data.get("variants", {}).get(municipality, {}), _questions(data)
    questions = [key for key in own.get("questions", {}) if key not in asked]
    texts = [address for address in own.get("texts", {}) if address not in TEXT_PLACES]
    return [
        *(f"verandert vraag “{key}”, maar die bestaat niet." for key in questions),
        *(f"verandert de tekst “{address}”, maar die bestaat niet." for address in texts),
    ]


def differences(data: dict[str, Any], municipality: str) -> list[tuple[str, str, str]]:
    """Return place, base and variant of everything a gemeente does differently."""
    own, asked = data.get("variants", {}).get(municipality, {}), _questions(data)
    rows = [
        (TEXT_PLACES.get(address, address), _text_at(data, address.split(".")), text)
        for address, text in own.get("texts", {}).items()
    ]
    for key, change in own.get("questions", {}).items():
        base = asked.get(key, {})
        if change.get("leave_out"):
            rows.append((f"vraag “{key}”", base.get("label", ""), "wordt niet gesteld"))
        for name, words in QUESTION_TEXTS.items():
            if name in change:
                rows.append((f"{words} bij “{key}”", base.get(name, ""), change[name]))
    if "decision_weeks" in own:
        weeks = (str(data.get("decision_weeks", "")), str(own["decision_weeks"]))
        rows.append(("termijn in weken", *weeks))
    if "documents" in own:
        rows.append(("documenten", _names(data), _names(own)))
    return rows


def _screens(screens: list[dict[str, Any]], changes: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for screen in screens:
        rows = [
            row | {name: change[name] for name in QUESTION_TEXTS if name in change}
            for row in screen.get("questions", [])
            if not (change := changes.get(row.get("key"), {})).get("leave_out")
        ]
        # A screen whose questions are all left out is no screen in this gemeente.
        if rows or not screen.get("questions"):
            yield screen | {"questions": rows}


def _with_text(data: dict[str, Any], address: list[str], text: str) -> dict[str, Any]:
    name, *rest = address
    return data | {name: _with_text(data.get(name, {}), rest, text) if rest else text}


def _text_at(data: dict[str, Any], address: list[str]) -> str:
    name, *rest = address
    return _text_at(data.get(name, {}), rest) if rest else str(data.get(name, ""))


def _questions(data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    screens = data.get("screens", [])
    return {row.get("key", ""): row for screen in screens for row in screen.get("questions", [])}


def _names(data: dict[str, Any]) -> str:
    return ", ".join(row.get("name", "") for row in data.get("documents", []))

"""At which question or screen a reason belongs, so that an editor finds it."""

import re
from dataclasses import dataclass
from typing import Any

NAMED = re.compile(r"\b(vraag|scherm) “([^”]+)”", re.IGNORECASE)
STARTS = {
    "De route": "routing",
    "Variant ": "variants",
    "De weg naar buiten": "outside_url",
    "De beslistermijn": "decision_weeks",
    "Er ontbreekt een onderdeel: “screens”": "screens",
    "Er ontbreekt een onderdeel: “next_steps”": "next_steps",
}


@dataclass(frozen=True)
class Spot:
    """field: of the form. screen, question: places counted from 0, None for the whole of it."""

    field: str
    screen: int | None = None
    question: int | None = None


def spot_of(reason: str, definition: dict[str, Any]) -> Spot | None:
    """Return where `reason` belongs; None when it is about the whole.

    A name that is used twice points at its last use: that is the one that was added.
    """
    for start, field in STARTS.items():
        if reason.startswith(start):
            return Spot(field)
    named = NAMED.search(reason)
    return _find(named.group(1).lower(), named.group(2), definition) if named else None


def _find(kind: str, key: str, definition: dict[str, Any]) -> Spot | None:
    found = None
    for number, screen in enumerate(definition.get("screens", [])):
        if kind == "scherm" and screen.get("key") == key:
            found = Spot("screens", number)
        for place, question in enumerate(screen.get("questions", [])):
            if kind == "vraag" and question.get("key") == key:
                found = Spot("screens", number, place)
    return found

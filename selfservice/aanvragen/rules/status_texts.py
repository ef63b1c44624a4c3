"""The sentences that say where an aanvraag stands. Editors can change them; these are the defaults.

A text may name values between braces, as in {behandelaar}. When a value is not known, the general
sentence is said instead: nothing is ever shown with a hole in it (DOMAIN.md §7).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

VALUE = re.compile(r"\{([a-z]+)\}")


@dataclass(frozen=True)
class Text:
    """One sentence: when it is said, the default, and what is said when a value is missing."""

    about: str
    default: str
    general: str = ""

    @property
    def values(self) -> frozenset[str]:
        """The values this text may name."""
        return frozenset(VALUE.findall(self.default))


TEXTS: dict[str, Text] = {
    "concept": Text("Nog niet verstuurd", "Maak uw aanvraag af en verstuur hem."),
    "ontvangen": Text(
        "Ontvangen, nog niet opgepakt",
        "{organisatie} heeft uw aanvraag en gaat hem behandelen.",
        "Wij hebben uw aanvraag en gaan hem behandelen.",
    ),
    "behandeling": Text(
        "In behandeling",
        "{behandelaar} van {organisatie} behandelt uw aanvraag.",
        "Een medewerker behandelt uw aanvraag.",
    ),
    "tweede-blik": Text(
        "Een collega kijkt mee naar het besluit",
        "Een tweede medewerker kijkt mee. Daarna hoort u het besluit.",
    ),
    "gesprek": Text(
        "Eerst een gesprek",
        "Uw casusregisseur {casusregisseur} neemt contact met u op voor een gesprek.",
        "Uw casusregisseur neemt contact met u op voor een gesprek.",
    ),
    "bij-casusregisseur": Text(
        "Een vraag voor de casusregisseur zelf",
        "Uw casusregisseur {casusregisseur} leest uw vraag en antwoordt u.",
        "Uw casusregisseur leest uw vraag en antwoordt u.",
    ),
    "teruggemeld": Text(
        "Teruggemeld: wie belt de inwoner en wanneer",
        "{beller} belt u uiterlijk {datum}. U praat dan samen over wat er nodig is.",
        "Wij bellen u. U praat dan samen over wat er nodig is.",
    ),
    "wacht-op-u": Text(
        "De inwoner moet nog iets sturen",
        "Wij hebben nog iets van u nodig: {wat}. Daarna gaan wij verder.",
        "Wij hebben nog iets van u nodig. Hieronder leest u wat.",
    ),
    "niets-gekregen": Text(
        "De datum om iets te sturen is voorbij",
        "Wij kregen nog niets van u. Stuurt u het nog? Dat kan. Anders gaan wij zo verder.",
    ),
    "te-laat": Text(
        "Wij zijn te laat, nog zonder nieuwe datum",
        "Wij zijn te laat met ons besluit. Dat spijt ons. "
        "Bel ons gerust, dan hoort u wanneer het er wel is.",
    ),
    "te-laat-nieuwe-datum": Text(
        "Wij zijn te laat, met een nieuwe datum",
        "Wij zijn te laat met ons besluit. Dat spijt ons. U hoort het uiterlijk {datum}.",
        "Wij zijn te laat met ons besluit. Dat spijt ons.",
    ),
    "te-laat-antwoord": Text(
        "Wij zijn te laat met een antwoord, nog zonder nieuwe datum",
        "Wij zijn te laat met ons antwoord. Dat spijt ons. "
        "Bel ons gerust, dan hoort u wanneer het er wel is.",
    ),
    "te-laat-antwoord-datum": Text(
        "Wij zijn te laat met een antwoord, met een nieuwe datum",
        "Wij zijn te laat met ons antwoord. Dat spijt ons. U hoort het uiterlijk {datum}.",
        "Wij zijn te laat met ons antwoord. Dat spijt ons.",
    ),
    "besloten": Text(
        "Besluit, bezwaar kan niet meer", "Het besluit is genomen. U hoeft niets te doen."
    ),
    "besloten-bezwaar": Text(
        "Besluit, bezwaar kan nog",
        "Het besluit is genomen. Niet mee eens? Maak bezwaar tot en met {datum}.",
        "Het besluit is genomen.",
    ),
    "beantwoord": Text("Beantwoord", "Wij hebben u antwoord gegeven. U hoeft niets te doen."),
    "ingetrokken": Text("Ingetrokken", "U heeft deze aanvraag ingetrokken. U hoeft niets te doen."),
    "stap-begin": Text("Stap die komt: iemand begint", "Een medewerker begint met uw aanvraag"),
    "stap-aanvullen": Text("Stap die komt: de inwoner stuurt iets", "U stuurt wat nog mist"),
    "stap-besluit": Text("Stap die komt: het besluit", "U krijgt een besluit"),
    "stap-antwoord": Text("Stap die komt: het antwoord", "U krijgt antwoord"),
    "stap-bezwaar": Text(
        "Stap die komt: bezwaar", "Bent u het niet eens? Dan kunt u bezwaar maken"
    ),
}
SAFE = "Wij zoeken uit hoe het met uw aanvraag staat."
EXAMPLES = {
    "behandelaar": "Kim Voorbeeld",
    "organisatie": "het werkleerbedrijf",
    "casusregisseur": "Karin Voorbeeld",
    "beller": "Karin Voorbeeld",
    "datum": "3 november 2026",
    "wat": "een offerte",
}


class Words:
    """What to say: the texts of the editors over the defaults."""

    def __init__(self, changed: Mapping[str, str] | None = None) -> None:
        self._changed = changed or {}

    def say(self, key: str, **values: str) -> str:
        """Return the sentence for `key`; the safe one for a key or value that is not there."""
        known = TEXTS.get(key)
        if known is None:
            return SAFE
        for text in (self._changed.get(key, "").strip(), known.default):
            said = _filled(text, values)
            if said:
                return said
        return known.general or SAFE


def problems_in(key: str, text: str) -> list[str]:
    """Return why an editor's text cannot be used; empty when it can."""
    known = TEXTS.get(key)
    if known is None:
        return ["Deze plek bestaat niet."]
    wrong = sorted(set(VALUE.findall(text)) - known.values)
    allowed = ", ".join(f"{{{name}}}" for name in sorted(known.values)) or "geen"
    found = [f"{{{name}}} kan hier niet. Wel: {allowed}." for name in wrong]
    if re.search(r"[{}]", VALUE.sub("", text)):
        found.append("Er staat een losse accolade in de tekst.")
    return found


def example_of(key: str, text: str) -> str:
    """Return the text with example values, for the preview."""
    return Words({key: text}).say(key, **EXAMPLES)


def _filled(text: str, values: Mapping[str, str]) -> str:
    if any(not values.get(name) for name in VALUE.findall(text)):
        return ""
    said = VALUE.sub(lambda found: values[found[1]], text)
    return said[:1].upper() + said[1:]

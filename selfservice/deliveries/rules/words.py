"""What the desk reads about a delivery."""

from datetime import timedelta

from selfservice.deliveries.rules.effects import CLOSED, Event, Kind

WHAT: dict[str, str] = {
    Kind.MESSAGE: "Bericht",
    Kind.FILE: "Bestand",
    Kind.FOLDER: "Map",
    Kind.ZAAK: "Zaak",
    Kind.ROLE: "Aanvrager bij de zaak",
    Kind.DOCUMENT: "Document",
    Kind.RELATION: "Document bij de zaak",
    Kind.RESULT: "Resultaat van de zaak",
    Kind.STATUS: "Status van de zaak",
}
ADDED = "over een extra bestand"
EVENT_TEXT: dict[str, str] = {
    Event.FILED: "over de aanvraag",
    Event.DECIDED: "over het besluit",
    Event.WITHDRAWN: "over het intrekken",
}


def what(kind: str, part: str) -> str:
    """Return what is delivered, in words: of a message or folder also what it tells."""
    if part == CLOSED:
        return "Laatste status van de zaak"
    if kind in (Kind.MESSAGE, Kind.FOLDER):
        return f"{WHAT[kind]} {EVENT_TEXT.get(part, ADDED)}"
    return WHAT[kind]


def how_long(passed: timedelta) -> str:
    """Return how long something waits, in the largest unit that says enough."""
    minutes = int(passed.total_seconds()) // 60
    if minutes < 1:
        return "korter dan 1 minuut"
    if minutes < 60:
        return _counted(minutes, "minuut", "minuten")
    if minutes < 48 * 60:
        return f"{minutes // 60} uur"
    return f"{minutes // (24 * 60)} dagen"


def _counted(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"

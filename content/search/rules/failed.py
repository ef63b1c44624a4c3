"""When a search failed, and what somebody can do about it."""

from datetime import timedelta
from enum import StrEnum

# A search that goes on with the same words within this time is the same search.
GOES_ON = timedelta(minutes=30)


class Done(StrEnum):
    """What was done about searches that failed."""

    SYNONYM = "synoniem"
    ENTRY = "antwoord"
    QUESTION = "vraag"
    OTHER = "anders"


DONE_TEXT: dict[str, str] = {
    Done.SYNONYM: "Synoniem toegevoegd",
    Done.ENTRY: "Nieuw antwoord gemaakt",
    Done.QUESTION: "Gevraagd aan de specialist",
    Done.OTHER: "Anders",
}


def goes_on(before: str, after: str) -> bool:
    """Return whether somebody is still typing the same search: "bij" and then "bijstand"."""
    one, other = before.casefold(), after.casefold()
    return one.startswith(other) or other.startswith(one)

"""Who is to act, as a colleague reads it."""

from portal.core.turn import Who

WHO_TEXT: dict[str, str] = {
    Who.YOU: "Inwoner",
    Who.WE: "Wij",
    Who.OTHER: "Een ander",
    Who.NOBODY: "Niemand",
}

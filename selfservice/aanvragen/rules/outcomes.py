"""How an aanvraag can end (Awb 4:5 for what is left out of treatment)."""

from enum import StrEnum


class Outcome(StrEnum):
    """The four decisions the desk can take."""

    GRANTED = "toegekend"
    PARTLY = "deels"
    REFUSED = "afgewezen"
    LEFT_OUT = "buiten_behandeling"


OUTCOME_TEXT: dict[str, str] = {
    Outcome.GRANTED: "Toegekend",
    Outcome.PARTLY: "Deels toegekend",
    Outcome.REFUSED: "Afgewezen",
    Outcome.LEFT_OUT: "Niet in behandeling genomen",
}
GRANTS = (Outcome.GRANTED, Outcome.PARTLY)

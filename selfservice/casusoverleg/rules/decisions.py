"""What a casusoverleg can decide."""

from enum import StrEnum


class Decision(StrEnum):
    """Kind of decision; the minutes say it in words too."""

    GOES_ON = "gaat-door"
    HANDOVER = "overdracht"
    STAYS = "blijft"
    TAKEOVER = "regie"
    END = "stopt"
    OTHER = "anders"


DECISION_TEXT: dict[str, str] = {
    Decision.GOES_ON: "De begeleiding gaat door",
    Decision.HANDOVER: "Er komt een andere casusregisseur",
    Decision.STAYS: "De casusregisseur blijft dezelfde",
    Decision.TAKEOVER: "Afspraak over tijdelijke regie",
    Decision.END: "Een casusregisseur is niet meer nodig",
    Decision.OTHER: "Iets anders",
}

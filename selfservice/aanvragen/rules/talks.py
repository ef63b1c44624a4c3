"""What came of the conversation after an aanvraag was reported back (P8, J10)."""

from enum import StrEnum


class Talk(StrEnum):
    """How a conversation ended. Withdrawing is for the resident, in Mijn omgeving."""

    SENT_ON = "doorgestuurd"
    AGAIN = "nog-een-gesprek"


TALK_TEXT: dict[str, str] = {
    Talk.SENT_ON: "Gesproken. De aanvraag gaat door naar het werkleerbedrijf.",
    Talk.AGAIN: "Gesproken. Wij spreken elkaar nog een keer.",
}

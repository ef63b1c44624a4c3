"""What came of the conversation after an aanvraag was reported back (P8, J10)."""

from datetime import date, timedelta
from enum import StrEnum

# When our own date has passed, the next call is still soon. An example: gemeenten set their own.
SOON = timedelta(days=14)


class Talk(StrEnum):
    """How a conversation ended. Withdrawing is for the resident, in Mijn omgeving."""

    SENT_ON = "doorgestuurd"
    AGAIN = "nog-een-gesprek"


def may_call_on(day: date, *, today: date, due: date) -> bool:
    """Return whether a next call on `day` is a promise: before the decision is due (Awb 4:13)."""
    return today <= day <= max(due, today + SOON)


TALK_TEXT: dict[str, str] = {
    Talk.SENT_ON: "Gesproken. De aanvraag gaat door naar het werkleerbedrijf.",
    Talk.AGAIN: "Gesproken. Wij spreken elkaar nog een keer.",
}

"""What a resident can let a helper read. There is no right to change anything."""

from enum import StrEnum

LONGEST_DAYS = 365


class Right(StrEnum):
    """One thing a helper may read."""

    PLAN = "plan"
    CARD = "casusregisseur"
    AANVRAGEN = "aanvragen"
    LINE = "lijn"
    APPOINTMENTS = "afspraken"
    MESSAGES = "berichten"


RIGHT_TEXT: dict[str, str] = {
    Right.PLAN: "Mijn plan",
    Right.CARD: "Wie mijn casusregisseur is",
    Right.AANVRAGEN: "Hoe het staat met mijn aanvragen",
    Right.LINE: "Mijn plek op de ontwikkellijn",
    Right.APPOINTMENTS: "Mijn afspraken",
    Right.MESSAGES: "Mijn berichten met de casusregisseur",
}
# What the helper reads for it, as a link.
LINK_TEXT: dict[str, str] = {
    Right.PLAN: "Het plan",
    Right.CARD: "De casusregisseur",
    Right.AANVRAGEN: "De aanvragen",
    Right.LINE: "De ontwikkellijn",
    Right.APPOINTMENTS: "De afspraken",
    Right.MESSAGES: "De berichten",
}
# Messages are the most personal: only when the resident ticks them.
USUAL = (Right.PLAN, Right.CARD, Right.AANVRAGEN)

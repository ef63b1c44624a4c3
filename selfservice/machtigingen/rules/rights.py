"""What a resident can let a helper read. There is no right to change anything."""

from enum import StrEnum

LONGEST_DAYS = 365


class Right(StrEnum):
    """One thing a helper may read."""

    PLAN = "plan"
    CARD = "casusregisseur"
    AANVRAGEN = "aanvragen"
    MESSAGES = "berichten"


RIGHT_TEXT: dict[str, str] = {
    Right.PLAN: "Mijn plan",
    Right.CARD: "Wie mijn casusregisseur is",
    Right.AANVRAGEN: "Hoe het staat met mijn aanvragen",
    Right.MESSAGES: "Mijn berichten met de casusregisseur",
}
# Messages are the most personal: only when the resident ticks them.
USUAL = (Right.PLAN, Right.CARD, Right.AANVRAGEN)

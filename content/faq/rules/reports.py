"""What a colleague can say of an answer, and how that ends."""

from enum import StrEnum


class Kind(StrEnum):
    """What is the matter."""

    WRONG = "klopt-niet"
    NO_HELP = "helpt-niet"


KIND_TEXT: dict[str, str] = {
    Kind.WRONG: "Dit klopt niet",
    Kind.NO_HELP: "Dit helpt niet of is onduidelijk",
}


class Outcome(StrEnum):
    """What the owner did with it."""

    CHANGED = "aangepast"
    RIGHT = "klopt"


OUTCOME_TEXT: dict[str, str] = {
    Outcome.CHANGED: "Aangepast",
    Outcome.RIGHT: "Het klopt zoals het er staat",
}

"""What can be waiting for somebody, in words that give nothing away outside the portal."""

from enum import StrEnum


class Kind(StrEnum):
    """What happened."""

    MESSAGE = "bericht"
    PROPOSED = "afspraak-voorgesteld"
    CONFIRMED = "afspraak-bevestigd"
    MOVED = "afspraak-verzet"
    CANCELLED = "afspraak-afgezegd"
    REMINDER = "afspraak-morgen"


NOTICE_TEXT: dict[str, str] = {
    Kind.MESSAGE: "Er is een nieuw bericht.",
    Kind.PROPOSED: "Er is een afspraak voorgesteld.",
    Kind.CONFIRMED: "Een afspraak is bevestigd.",
    Kind.MOVED: "Er is een andere tijd voorgesteld voor een afspraak.",
    Kind.CANCELLED: "Een afspraak is afgezegd.",
    Kind.REMINDER: "Morgen is er een afspraak.",
}

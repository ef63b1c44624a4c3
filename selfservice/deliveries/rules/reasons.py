"""Why something was not delivered, in words for the desk. Never with data of a person."""

from datetime import timedelta
from enum import StrEnum


class Reason(StrEnum):
    """What stood in the way at the last try."""

    UNREACHABLE = "onbereikbaar"
    TIMEOUT = "geen-antwoord"
    BROKEN = "fout-ontvanger"
    BUSY = "druk"
    NOT_KNOWN = "niet-herkend"
    REFUSED = "geweigerd"
    GONE = "opgeheven"
    ELSEWHERE = "verwezen"
    UNSAFE = "onveilig-adres"
    NOT_SET = "niet-ingesteld"
    FILE_WAITING = "bestand-wacht"
    FILE_DAMAGED = "bestand-beschadigd"
    FILE_INFECTED = "bestand-besmet"
    FOLDER = "map-dicht"
    UNREADABLE = "antwoord-onleesbaar"
    TWICE = "dubbel"
    INTERRUPTED = "afgebroken"
    OWN_FAULT = "eigen-fout"


REASON_TEXT: dict[str, str] = {
    Reason.UNREACHABLE: "De ontvanger is niet bereikbaar.",
    Reason.TIMEOUT: "De ontvanger gaf op tijd geen antwoord.",
    Reason.BROKEN: "De ontvanger heeft een storing.",
    Reason.BUSY: "De ontvanger is te druk en vraagt om te wachten.",
    Reason.NOT_KNOWN: "De ontvanger herkent ons niet. De beheerder moet de sleutel nakijken.",
    Reason.REFUSED: "De ontvanger neemt dit bericht niet aan.",
    Reason.GONE: "De ontvanger neemt geen berichten meer aan. De beheerder moet dit nakijken.",
    Reason.ELSEWHERE: "De ontvanger is verhuisd. De beheerder moet het adres nakijken.",
    Reason.UNSAFE: "Het adres van de ontvanger mag niet. De beheerder moet het nakijken.",
    Reason.NOT_SET: "Deze bestemming is niet goed ingesteld. De beheerder moet dit nakijken.",
    Reason.FILE_WAITING: "Een bestand is nog niet gecontroleerd op virussen.",
    Reason.FILE_DAMAGED: "Een bestand is beschadigd. De beheerder moet dit nakijken.",
    Reason.FILE_INFECTED: "In dit bestand zit een virus. Wij sturen het niet mee.",
    Reason.FOLDER: "In de map van de ontvanger kan niet worden geschreven.",
    Reason.UNREADABLE: "Het antwoord van de ontvanger is niet te lezen.",
    Reason.TWICE: "De ontvanger heeft dit al twee keer. De beheerder moet dit nakijken.",
    Reason.INTERRUPTED: "Het versturen werd afgebroken. Het wordt opnieuw geprobeerd.",
    Reason.OWN_FAULT: "Er ging bij ons iets mis. De beheerder moet dit nakijken.",
}
# A whole destination is away: the next message would wait for nothing as well.
AWAY = (Reason.UNREACHABLE, Reason.TIMEOUT)


class Failed(Exception):
    """A try that did not succeed.

    status: the HTTP status, 0 without one. wait: how long the receiver asked us to wait.
    """

    def __init__(self, reason: Reason, status: int = 0, wait: timedelta = timedelta()) -> None:
        super().__init__(f"{reason} {status or ''}".strip())
        self.reason, self.status, self.wait = reason, status, wait


def of_status(status: int) -> Reason:
    """Return the reason that an HTTP status other than 2xx stands for."""
    if 300 <= status < 400:
        return Reason.ELSEWHERE
    known = {401: Reason.NOT_KNOWN, 403: Reason.NOT_KNOWN, 408: Reason.TIMEOUT}
    known |= {410: Reason.GONE, 425: Reason.BUSY, 429: Reason.BUSY, 503: Reason.BUSY}
    return known.get(status) or (Reason.REFUSED if status < 500 else Reason.BROKEN)


def in_words(reason: str, status: int) -> str:
    """Return why it was not delivered; empty when nothing went wrong yet."""
    text = REASON_TEXT.get(reason, "")
    return f"{text} (antwoord {status})" if text and status else text

"""Why a file is refused. Each reason is one sentence that says what to do."""

from portal.core.exceptions import DomainError


class FileRefused(DomainError):
    """The file is not kept; `str(error)` says why and what helps."""

    status = 400
    sentence = (
        "Dit bestand kunnen wij niet lezen. Maak een nieuwe foto en probeer het nog een keer."
    )

    def __init__(self, sentence: str = "") -> None:
        super().__init__(sentence or self.sentence)


class Empty(FileRefused):
    sentence = "Dit bestand is leeg. Kies het bestand nog een keer."


class TooLarge(FileRefused):
    sentence = "Dit bestand is groter dan 20 MB. Maak een kleinere foto of splits het bestand."


class TooManyPixels(FileRefused):
    sentence = "Deze foto is te groot voor ons. Maak een schermafdruk van de foto en stuur die."


class WrongKind(FileRefused):
    sentence = (
        "Dit soort bestand kunnen wij niet openen. Stuur een foto (JPG, PNG of HEIC) of een pdf."
    )


class Broken(FileRefused):
    sentence = "Dit bestand is niet compleet. Maak een nieuwe foto of bewaar de pdf opnieuw."


class ActivePdf(FileRefused):
    sentence = (
        "In deze pdf zit een programma of een ander bestand. Dat mag niet, voor uw en onze "
        "veiligheid. Maak een foto van het papier en stuur die."
    )


class LockedPdf(FileRefused):
    sentence = (
        "Deze pdf is beveiligd, dus wij kunnen hem niet bekijken. "
        "Maak een foto of een schermafdruk en stuur die."
    )


class Infected(FileRefused):
    sentence = (
        "In dit bestand zit een virus. Wij hebben het niet bewaard. "
        "Maak een foto van het papier en stuur die."
    )


class FoundInfected(FileRefused):
    """The scanner was away when the file came, and found something later."""

    status = 409
    sentence = (
        "In dit bestand zit een virus. Niemand kan het openen. "
        "Maak een foto van het papier en stuur die."
    )


class NotYetScanned(FileRefused):
    """Nobody may open a file before the scanner saw it."""

    status = 409
    sentence = "Dit bestand is nog niet gecontroleerd. Probeer het over een paar minuten opnieuw."

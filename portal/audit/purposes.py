"""The processing activities: why somebody may look (AVG 5 and 30), in words for the resident."""

from enum import StrEnum


class Purpose(StrEnum):
    """Key of the activity; `PURPOSE_TEXT` says it to the resident."""

    OWN_ACCESS = "eigen-inzage"
    GUIDANCE = "begeleiding"
    AANVRAAG = "aanvraag-behandelen"
    FIRST_QUESTION = "eerste-vraag"
    ACCOUNT = "account-beheer"
    SUPPORT = "ondersteuning-portaal"
    MANDATE = "machtiging"


PURPOSE_TEXT: dict[str, str] = {
    Purpose.OWN_ACCESS: "U keek zelf of deed zelf iets",
    Purpose.GUIDANCE: "Begeleiding bij uw plan",
    Purpose.AANVRAAG: "Behandelen van uw aanvraag",
    Purpose.FIRST_QUESTION: "Beantwoorden van uw eerste vraag",
    Purpose.ACCOUNT: "Beheer van uw account",
    Purpose.SUPPORT: "Technische hulp bij het portaal",
    Purpose.MANDATE: "Lezen met uw machtiging",
}

"""What a first question can be about."""

from enum import StrEnum


class Topic(StrEnum):
    """Key of a subject; `TOPIC_TEXT` is how residents read it."""

    WORK = "werk"
    INCOME = "inkomen"
    DEBTS = "schulden"
    CARE = "zorg"
    YOUTH = "jeugd"
    HOUSING = "wonen"
    COMPLAINT = "klacht"
    OTHER = "anders"


TOPIC_TEXT: dict[str, str] = {
    Topic.WORK: "Werk of opleiding",
    Topic.INCOME: "Geld of een uitkering",
    Topic.DEBTS: "Schulden of een achterstand",
    Topic.CARE: "Zorg of gezondheid",
    Topic.YOUTH: "Kinderen of gezin",
    Topic.HOUSING: "Wonen",
    Topic.COMPLAINT: "Klacht of compliment",
    Topic.OTHER: "Iets anders, of meer dan één ding",
}

# Why somebody was led to this form: the key stands in the address.
REASONS: dict[str, str] = {
    "geen-dossier": "U bent nog niet bekend bij ons. Een eerste vraag begint altijd bij het "
    "sociaal team van uw gemeente. Zij praten met u en helpen u daarna met een aanvraag.",
    # DOMAIN §2: a complaint is for everybody; without dossier the own team brings it there.
    "klacht": "U kunt altijd een klacht of compliment geven, ook als wij u nog niet kennen. Uw "
    "sociaal team leest het en brengt het naar de organisatie waar het over gaat.",
    # DOMAIN §1: careers advice is open to everybody; a question in writing begins at the own team.
    "loopbaanadvies": "U kunt altijd advies vragen over werk en opleiding, ook als wij u nog niet "
    "kennen. Uw sociaal team leest uw vraag en brengt u bij de goede adviseur.",
}

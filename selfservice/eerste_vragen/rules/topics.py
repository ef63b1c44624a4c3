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
    OTHER = "anders"


TOPIC_TEXT: dict[str, str] = {
    Topic.WORK: "Werk of opleiding",
    Topic.INCOME: "Geld of een uitkering",
    Topic.DEBTS: "Schulden of een achterstand",
    Topic.CARE: "Zorg of gezondheid",
    Topic.YOUTH: "Kinderen of gezin",
    Topic.HOUSING: "Wonen",
    Topic.OTHER: "Iets anders, of meer dan één ding",
}

# Why somebody was led to this form: the key stands in the address.
REASONS: dict[str, str] = {
    "geen-dossier": "U bent nog niet bekend bij ons. Een eerste vraag begint altijd bij het "
    "sociaal team van uw gemeente. Zij praten met u en helpen u daarna met een aanvraag.",
}

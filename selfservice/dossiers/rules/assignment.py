"""Which professional fits as casusregisseur (P2), as one readable table."""

from enum import StrEnum


class MainQuestion(StrEnum):
    """What the resident's main question is about."""

    WORK = "werk"
    INCOME = "inkomen"
    CARE = "zorg-en-ondersteuning"
    YOUTH = "jeugd-en-gezin"
    DEBTS = "schulden"


MAIN_QUESTION_TEXT: dict[str, str] = {
    MainQuestion.WORK: "werk",
    MainQuestion.INCOME: "inkomen",
    MainQuestion.CARE: "zorg en ondersteuning",
    MainQuestion.YOUTH: "jeugd en gezin",
    MainQuestion.DEBTS: "schulden",
}

# P2: work or income as the main question → klantmanager or inkomensconsulent.
PROFESSIONS_FOR: dict[str, tuple[str, ...]] = {
    MainQuestion.WORK: ("klantmanager", "inkomensconsulent"),
    MainQuestion.INCOME: ("inkomensconsulent", "klantmanager"),
    MainQuestion.CARE: ("wmo",),
    MainQuestion.YOUTH: ("jeugd",),
    MainQuestion.DEBTS: ("wmo", "inkomensconsulent"),
}


def proposed_professions(main_question: str) -> tuple[str, ...]:
    """Return the fitting professions, best first; empty for an unknown question."""
    return PROFESSIONS_FOR.get(main_question, ())

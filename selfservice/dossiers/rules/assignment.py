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


def rank(main_question: str, profession: str) -> int:
    """Return how well `profession` fits, 0 being best; who does not fit comes after who does."""
    wanted = proposed_professions(main_question)
    return wanted.index(profession) if profession in wanted else len(wanted)


def proposal_reason(main_question: str, profession: str) -> str:
    """Return the sentence why the rule proposes this profession, or "" when it does not."""
    if profession not in proposed_professions(main_question):
        return ""
    return f"Past bij de hoofdvraag: {MAIN_QUESTION_TEXT[main_question]}."

"""What is still missing before an aanvraag can be sent."""

from collections.abc import Mapping
from dataclasses import dataclass

from selfservice.aanvragen.rules.questions import Kind, Question
from selfservice.aanvragen.rules.reachable import Reached


@dataclass(frozen=True)
class Missing:
    """A reachable question that still needs something, and the sentence that says what."""

    screen: str
    question: str
    sentence: str


def missing(reached: Reached, uploads: Mapping[str, int]) -> list[Missing]:
    """Return what still has to be answered.

    uploads: the number of files for each question key.
    """
    return [
        Missing(screen.key, question.key, sentence)
        for screen in reached.screens
        for question in screen.questions
        if (sentence := _lack(question, reached, uploads))
    ]


def _lack(question: Question, reached: Reached, uploads: Mapping[str, int]) -> str:
    label = question.label.rstrip("?.:")
    if question.kind == Kind.UPLOAD:
        short = question.least - uploads.get(question.key, 0)
        return f"Voeg een bestand toe: {label}." if short > 0 else ""
    if question.has_answer and question.required and question.key not in reached.answers:
        return f"Vul dit nog in: {label}."
    return ""

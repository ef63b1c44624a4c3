"""A screen as a list of blocks for the template: a field, a piece of information, an upload."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from selfservice.aanvragen import queries
from selfservice.aanvragen.forms import ScreenForm
from selfservice.aanvragen.rules import iban
from selfservice.aanvragen.rules.answers import in_words
from selfservice.aanvragen.rules.questions import Kind, Question, Screen

FACT_LABELS = {
    "name": "Naam",
    "address": "Adres",
    "phone": "Telefoon",
    "email": "E-mail",
    "municipality": "Gemeente",
}


@dataclass(frozen=True)
class Known:
    """Answers we can fill in beforehand, and where each comes from."""

    answers: Mapping[str, str]
    notes: Mapping[str, str]


NOTHING_KNOWN = Known({}, {})


def blocks_of(screen: Screen, form: ScreenForm, dossier: Any, known: Known) -> list[dict[str, Any]]:
    """Return what the template draws, in the order of the questions."""
    return [_block(question, form, dossier, known) for question in screen.questions]


def known_answers(dossier: Any, screen: Screen, answered: Mapping[str, Any]) -> Known:
    """Return what an earlier aanvraag told us, for questions that were not answered yet."""
    keys = [item.key for item in screen.questions if item.kind == Kind.IBAN]
    keys = [key for key in keys if key not in answered]
    earlier = queries.earlier_iban(dossier) if keys else None
    if earlier is None:
        return NOTHING_KNOWN
    number, filed_on = earlier
    note = f"Dit nummer kennen wij van uw aanvraag van {in_words(filed_on)}. Klopt het nog?"
    return Known(dict.fromkeys(keys, iban.grouped(number)), dict.fromkeys(keys, note))


def fact_rows(names: tuple[str, ...], values: dict[str, str]) -> list[tuple[str, str]]:
    """Return label and value of known facts."""
    return [(FACT_LABELS[name], values.get(name, "")) for name in names]


def _block(question: Question, form: ScreenForm, dossier: Any, known: Known) -> dict[str, Any]:
    if question.kind == Kind.INFO:
        facts = queries.facts_of_resident(dossier.resident)
        return {"question": question, "rows": fact_rows(question.facts, facts), "info": True}
    if question.kind == Kind.UPLOAD:
        return {"question": question, "upload": True}
    note = known.notes.get(question.key)
    return {"question": question, "field": form[question.key], "note": note}

"""What can be wrong with a request type as a whole. Every problem is a sentence for the editor."""

import re
from collections.abc import Iterator

from selfservice.aanvragen.rules.questions import (
    KINDS_WITH_OPTIONS,
    KINDS_WITHOUT_ANSWER,
    KNOWN_FACTS,
    NO,
    YES,
    Condition,
    Definition,
    Kind,
    Operator,
    Question,
    Screen,
)

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# Words of our own addresses: a screen of that name could never be reached.
RESERVED = frozenset(
    {
        "aanvullen",
        "bestanden",
        "brief",
        "controleren",
        "doorsturen",
        "intrekken",
        "nieuw",
        "ontvangst",
        "verwijderen",
        "weg",
    }
)
OPERATORS: dict[Kind, tuple[Operator, ...]] = {
    Kind.YES_NO: (Operator.IS, Operator.IS_NOT),
    Kind.CHOICE: (Operator.IS, Operator.IS_NOT),
    Kind.CHOICES: (Operator.CONTAINS,),
    Kind.AMOUNT: (Operator.AT_LEAST, Operator.AT_MOST),
}


def problems_in(definition: Definition) -> list[str]:
    """Return every reason why `definition` may not be published; empty when it may."""
    return [
        *_key_problems(definition),
        *(problem for screen in definition.screens for problem in _screen_problems(screen)),
        *(problem for question in definition.questions for problem in _question_problems(question)),
        *_condition_problems(definition),
        *_routing_problems(definition),
    ]


def _key_problems(definition: Definition) -> Iterator[str]:
    for name, parts in (("Scherm", definition.screens), ("Vraag", definition.questions)):
        keys = [part.key for part in parts]
        for key in dict.fromkeys(keys):
            if keys.count(key) > 1:
                yield f"{name} “{key}” staat er twee keer in."
            if not SLUG.fullmatch(key):
                yield f"{name} “{key}”: gebruik alleen kleine letters, cijfers en streepjes."


def _screen_problems(screen: Screen) -> Iterator[str]:
    if screen.key in RESERVED:
        yield f"Een scherm mag niet “{screen.key}” heten. Kies een andere naam."
    uploads = sum(question.kind == Kind.UPLOAD for question in screen.questions)
    asked = sum(question.kind not in (Kind.UPLOAD, Kind.INFO) for question in screen.questions)
    if uploads > 1 or (uploads and asked):
        yield f"Scherm “{screen.key}”: geef bestanden een eigen scherm."


def _question_problems(question: Question) -> Iterator[str]:
    name = f"Vraag “{question.key}”"
    values = [option.value for option in question.options]
    if question.kind in KINDS_WITH_OPTIONS and len(values) < 2:
        yield f"{name} heeft minder dan twee keuzes."
    if len(set(values)) < len(values):
        yield f"{name} heeft twee keer dezelfde keuze."
    if question.kind == Kind.UPLOAD and not 0 <= question.least <= question.most <= 20:
        yield f"{name}: het aantal bestanden klopt niet. Het hoogste aantal is 20."
    for fact in question.facts:
        if fact not in KNOWN_FACTS:
            yield f"{name} toont “{fact}”, maar dat gegeven kennen wij niet."


def _condition_problems(definition: Definition) -> Iterator[str]:
    every = {question.key for question in definition.questions}
    earlier: dict[str, Question] = {}
    for question in definition.questions:
        for condition in question.show_if.conditions if question.show_if else ():
            problem = _condition_problem(question.key, condition, earlier, every)
            if problem:
                yield f"Vraag “{question.key}” {problem}"
        earlier[question.key] = question


def _condition_problem(
    key: str, condition: Condition, earlier: dict[str, Question], every: set[str]
) -> str:
    target = condition.question
    if target == key:
        return "hangt van zichzelf af."
    if target not in every:
        return f"hangt af van “{target}”, maar die vraag bestaat niet."
    if target not in earlier:
        return f"hangt af van “{target}”, maar die vraag komt pas later."
    return _value_problem(earlier[target], condition)


def _value_problem(target: Question, condition: Condition) -> str:
    if target.kind in KINDS_WITHOUT_ANSWER or condition.operator not in OPERATORS.get(
        target.kind, ()
    ):
        return f"vergelijkt “{target.key}” op een manier die niet kan."
    if target.kind == Kind.AMOUNT:
        whole = re.fullmatch(r"\d+(\.\d{1,2})?", condition.value)
        return "" if whole else f"vergelijkt “{target.key}” met iets dat geen bedrag is."
    options = {option.value for option in target.options} or {YES, NO}
    if condition.value not in options:
        return f"wacht op de keuze “{condition.value}”, maar die bestaat niet."
    return ""


def _routing_problems(definition: Definition) -> Iterator[str]:
    hints = definition.routing
    pairs = (
        (hints.subject_question, hints.subjects),
        (hints.wish_question, hints.wishes),
        (hints.organisation_question, hints.organisations),
    )
    questions = {question.key: question for question in definition.questions}
    for key, meanings in pairs:
        if not key:
            continue
        if key not in questions:
            yield f"De route kijkt naar vraag “{key}”, maar die bestaat niet."
            continue
        options = {option.value for option in questions[key].options} or {YES, NO}
        for value in meanings:
            if value not in options:
                yield f"De route kijkt naar de keuze “{value}”, maar die bestaat niet."

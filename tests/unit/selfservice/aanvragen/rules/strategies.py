"""Random request types and answers for property tests."""

from hypothesis import strategies as st

from selfservice.aanvragen.rules.questions import (
    Condition,
    Definition,
    Introduction,
    Kind,
    Match,
    Operator,
    Option,
    Question,
    RoutingHints,
    Screen,
    ShowIf,
)

OPTIONS = (Option("a", "A"), Option("b", "B"), Option("c", "C"))
TARGETS = (Kind.YES_NO, Kind.CHOICE, Kind.CHOICES, Kind.AMOUNT)
ANSWER_OF = {
    Kind.YES_NO: st.sampled_from(["ja", "nee"]),
    Kind.CHOICE: st.sampled_from("abc"),
    Kind.CHOICES: st.lists(st.sampled_from("abc"), unique=True),
    Kind.AMOUNT: st.sampled_from(["1.00", "5.00", "9.99"]),
    # As `stored` leaves it: without null characters, which PostgreSQL does not keep.
    Kind.SHORT_TEXT: st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=5),
}
CONDITION_OF = {
    Kind.YES_NO: ([Operator.IS, Operator.IS_NOT], ["ja", "nee"]),
    Kind.CHOICE: ([Operator.IS, Operator.IS_NOT], list("abc")),
    Kind.CHOICES: ([Operator.CONTAINS], list("abc")),
    Kind.AMOUNT: ([Operator.AT_LEAST, Operator.AT_MOST], ["2", "5"]),
}


@st.composite
def show_ifs(draw, earlier):
    targets = draw(st.lists(st.sampled_from(earlier), min_size=1, max_size=3))
    conditions = []
    for target in targets:
        operators, values = CONDITION_OF[target.kind]
        condition = Condition(
            target.key, draw(st.sampled_from(operators)), draw(st.sampled_from(values))
        )
        conditions.append(condition)
    return ShowIf(draw(st.sampled_from(list(Match))), tuple(conditions))


@st.composite
def definitions(draw):
    """A request type in which conditions look backwards only."""
    questions = []
    for number in range(draw(st.integers(1, 8))):
        kind = draw(st.sampled_from([*TARGETS, Kind.SHORT_TEXT, Kind.UPLOAD, Kind.INFO]))
        earlier = [question for question in questions if question.kind in TARGETS]
        show_if = draw(st.none() | show_ifs(earlier)) if earlier else None
        options = OPTIONS if kind in (Kind.CHOICE, Kind.CHOICES) else ()
        question = Question(f"v{number}", kind, "Vraag", options=options, show_if=show_if)
        questions.append(question)
    screens = tuple(Screen(f"s-{item.key}", "Scherm", (item,)) for item in questions)
    return Definition(Introduction("", "", "", ""), screens, (), (), 8, "", {}, RoutingHints())


@st.composite
def filled_in(draw):
    """A request type with answers, also to questions that are hidden."""
    definition = draw(definitions())
    answers = {}
    for question in definition.questions:
        if question.kind in ANSWER_OF and draw(st.booleans()):
            answers[question.key] = draw(ANSWER_OF[question.kind])
    return definition, answers


def as_data(definition):
    """A random request type as the data that a version keeps: complete, so that it may publish."""
    texts = dict.fromkeys(("toegekend", "deels", "afgewezen", "buiten_behandeling"), "Tekst.")
    return {
        "introduction": dict.fromkeys(("lead", "for_whom", "duration", "by_whom"), "Tekst."),
        "decision_weeks": 8,
        "receipt": "Tekst.",
        "decisions": texts,
        "next_steps": [{"text": "Tekst.", "who": "Wij", "when": "snel"}],
        "screens": [
            {
                "key": screen.key,
                "title": screen.title,
                "questions": [_question_data(question) for question in screen.questions],
            }
            for screen in definition.screens
        ],
    }


def _question_data(question):
    row = {
        "key": question.key,
        "kind": question.kind.value,
        "label": f"{question.label} {question.key}",
        "required": question.kind in (Kind.INFO, Kind.UPLOAD) or question.required,
    }
    if question.options:
        row["options"] = [{"value": o.value, "label": o.label} for o in question.options]
    if question.show_if:
        conditions = [
            {"question": c.question, "operator": c.operator.value, "value": c.value}
            for c in question.show_if.conditions
        ]
        row["show_if"] = {"match": question.show_if.match.value, "conditions": conditions}
    return row


@st.composite
def definition_data(draw):
    """A random request type that may be published, as data."""
    return as_data(draw(definitions()))

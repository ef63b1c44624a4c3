"""From what an editor fills in to a definition and back, and where a mistake is shown."""

from hypothesis import given

from selfservice.aanvragen.rules.definition import check, parse
from selfservice.aanvragen.rules.designs import from_definition, normal, slug_of, to_definition
from selfservice.aanvragen.rules.spots import Spot, spot_of
from tests.unit.selfservice.aanvragen.rules.strategies import definition_data


@given(definition_data())
def test_nothing_changes_on_the_way_to_the_editor_and_back(data):
    check(data)
    kept = normal(data)
    assert normal(kept) == kept
    assert parse(kept) == parse(data)


def test_short_names_come_from_the_words():
    assert slug_of("Wélke kosten heeft ú?") == "welke-kosten-heeft-u"
    assert slug_of("?!") == ""
    assert len(slug_of("a" * 80)) == 50


def test_an_editor_may_leave_every_short_name_to_us():
    design = from_definition(
        {
            "introduction": dict.fromkeys(("lead", "for_whom", "duration", "by_whom"), "Tekst."),
            "decision_weeks": 8,
            "receipt": "Tekst.",
            "decisions": dict.fromkeys(
                ("toegekend", "deels", "afgewezen", "buiten_behandeling"), "Tekst."
            ),
            "next_steps": [{"text": "Wij lezen het.", "who": "Wij", "when": "snel"}],
            "screens": [],
        }
    )
    choice = {
        "key": "",
        "label": "Waarvoor?",
        "options": [{"label": "Een fiets", "value": "", "hint": ""}, {"label": "x", "value": ""}],
        "conditions": [],
    }
    later = {
        "key": "",
        "label": "Welke fiets?",
        "conditions": [{"question": "Waarvoor", "operator": "is", "value": "Een fiets"}],
    }
    questions = [("choice", choice), ("short_text", later)]
    design["screens"] = [("screen", {"key": "", "title": "De fiets", "questions": questions})]
    data = to_definition(design)
    check(data)
    condition = parse(data).questions[1].show_if.conditions[0]
    assert (condition.question, condition.value) == ("waarvoor", "een-fiets")


DATA = {
    "screens": [
        {"key": "a", "questions": [{"key": "x"}, {"key": "y"}]},
        {"key": "b", "questions": [{"key": "z"}, {"key": "x"}]},
    ]
}


def test_a_reason_finds_its_place():
    assert spot_of("Vraag “y” hangt van zichzelf af.", DATA) == Spot("screens", 0, 1)
    assert spot_of("Vraag “x” staat er twee keer in.", DATA) == Spot("screens", 1, 1)
    assert spot_of("Er ontbreekt een tekst bij vraag “z”: “label”.", DATA) == Spot("screens", 1, 0)
    assert spot_of("Een scherm mag niet “b” heten.", DATA) is None
    assert spot_of("Scherm “b”: geef bestanden een eigen scherm.", DATA) == Spot("screens", 1)
    assert spot_of("De route kijkt naar vraag “q”.", DATA) == Spot("routing")
    assert spot_of("Variant winterswijk: verandert vraag “q”.", DATA) == Spot("variants")
    assert spot_of("Iets anders.", DATA) is None

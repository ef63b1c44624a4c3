"""A gemeente asks or tells something otherwise: only what it names, and never in silence."""

import tomllib
from copy import deepcopy
from pathlib import Path

import pytest

import selfservice.aanvragen
from selfservice.aanvragen.rules.definition import InvalidDefinition, check, parse
from selfservice.aanvragen.rules.variants import differences

FILE = Path(selfservice.aanvragen.__file__).parent / "shipped" / "bijzondere-bijstand.toml"
OWN = {
    "texts": {"receipt": "Winterswijk heeft uw aanvraag.", "introduction.lead": "Anders."},
    "questions": {"nodig": {"label": "Wat heeft u in Winterswijk nodig?"}},
    "documents": [{"name": "Een bon", "why": "Daarom."}],
    "decision_weeks": 6,
}


@pytest.fixture
def data():
    return deepcopy(tomllib.loads(FILE.read_text("utf-8"))) | {"variants": {"winterswijk": OWN}}


def test_only_what_is_named_differs(data):
    check(data)
    base, own = parse(data), parse(data, "winterswijk")
    assert parse(data, "berkelland") == base
    assert (own.receipt, own.decision_weeks) == ("Winterswijk heeft uw aanvraag.", 6)
    assert own.introduction.lead == "Anders."
    assert own.introduction.for_whom == base.introduction.for_whom
    changed = [a.key for a, b in zip(own.questions, base.questions, strict=True) if a != b]
    assert changed == ["nodig"]
    assert own.documents[0].name == "Een bon"


def test_the_differences_are_told(data):
    told = {place: (base, own) for place, base, own in differences(data, "winterswijk")}
    assert told["termijn in weken"] == ("8", "6")
    assert told["de vraag bij “nodig”"][1] == "Wat heeft u in Winterswijk nodig?"
    assert told["documenten"] == ("Een offerte of rekening, Uw bankpas", "Een bon")


def test_a_question_that_is_left_out_takes_its_screen_with_it(data):
    data["variants"]["winterswijk"] = {"questions": {"nodig": {"leave_out": True}}}
    check(data)
    assert "nodig" not in [screen.key for screen in parse(data, "winterswijk").screens]
    assert ("vraag “nodig”", "Wat heeft u nodig en waarom?", "wordt niet gesteld") in differences(
        data, "winterswijk"
    )


def reasons(data):
    with pytest.raises(InvalidDefinition) as error:
        check(data)
    return " ".join(error.value.reasons)


def test_leaving_out_what_others_wait_for_is_refused_for_that_gemeente(data):
    data["variants"]["winterswijk"] = {"questions": {"praten": {"leave_out": True}}}
    assert "Variant winterswijk: Vraag “praten-hoe” hangt af van “praten”" in reasons(data)


def test_a_new_base_without_the_question_is_refused(data):
    data["variants"]["winterswijk"] = {
        "questions": {"weg": {"label": "?"}},
        "texts": {"niets": "x"},
    }
    said = reasons(data)
    assert "verandert vraag “weg”, maar die bestaat niet" in said
    assert "verandert de tekst “niets”" in said

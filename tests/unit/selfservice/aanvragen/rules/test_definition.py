"""What an editor can get wrong, and what the portal says about it."""

import tomllib
from copy import deepcopy
from pathlib import Path

import pytest

import selfservice.aanvragen
from selfservice.aanvragen.rules.definition import InvalidDefinition, parse

SHIPPED = Path(selfservice.aanvragen.__file__).parent / "shipped" / "bijzondere-bijstand.toml"


@pytest.fixture
def data():
    return deepcopy(tomllib.loads(SHIPPED.read_text("utf-8")))


def question(data, key):
    return next(
        row for screen in data["screens"] for row in screen["questions"] if row["key"] == key
    )


def reasons(data):
    with pytest.raises(InvalidDefinition) as error:
        parse(data)
    return " ".join(error.value.reasons)


def test_the_shipped_type_is_right(data):
    definition = parse(data)
    assert definition.decision_weeks == 8
    assert [screen.key for screen in definition.screens][:2] == ["gegevens", "waarvoor"]


def test_a_condition_on_itself(data):
    question(data, "bewindvoerder")["show_if"]["conditions"][0]["question"] = "bewindvoerder"
    assert "hangt van zichzelf af" in reasons(data)


def test_a_condition_on_a_later_question_and_so_every_loop(data):
    question(data, "waarvoor")["show_if"] = {
        "conditions": [{"question": "al-betaald", "value": "ja"}]
    }
    question(data, "betaald-op")["show_if"]["conditions"][0]["question"] = "praten"
    said = reasons(data)
    assert "“al-betaald”, maar die vraag komt pas later" in said
    assert "“praten”, maar die vraag komt pas later" in said


def test_a_condition_on_what_does_not_exist(data):
    question(data, "bewindvoerder")["show_if"]["conditions"][0]["question"] = "niets"
    assert "die vraag bestaat niet" in reasons(data)


def test_a_removed_option_that_others_wait_for(data):
    row = question(data, "waarvoor")
    row["options"] = [option for option in row["options"] if option["value"] != "bewindvoering"]
    said = reasons(data)
    assert "wacht op de keuze “bewindvoering”" in said
    assert "De route kijkt naar de keuze “bewindvoering”" in said


@pytest.mark.parametrize("name", ["receipt", "introduction", "decisions", "next_steps", "screens"])
def test_a_missing_part_or_text(data, name):
    del data[name]
    assert "ontbreekt" in reasons(data)


def test_an_unknown_kind_a_double_key_a_reserved_screen_and_a_lost_upload(data):
    question(data, "nodig")["kind"] = "video"
    assert "“video” bestaat niet" in reasons(data)
    question(data, "nodig")["kind"] = "upload"
    data["screens"][2]["questions"].append(dict(question(data, "bedrag")))
    data["screens"][0]["key"] = "controleren"
    said = reasons(data)
    assert "“bedrag” staat er twee keer in" in said
    assert "mag niet “controleren” heten" in said
    assert "geef bestanden een eigen scherm" in said


def test_a_comparison_that_makes_no_sense(data):
    question(data, "bewindvoerder")["show_if"]["conditions"][0]["operator"] = "at_least"
    assert "op een manier die niet kan" in reasons(data)


def test_a_choice_needs_two_options_and_weeks_a_sensible_number(data):
    question(data, "waarvoor")["options"] = question(data, "waarvoor")["options"][:1]
    assert "minder dan twee keuzes" in reasons(data)
    data["decision_weeks"] = 80
    assert "beslistermijn" in reasons(data)

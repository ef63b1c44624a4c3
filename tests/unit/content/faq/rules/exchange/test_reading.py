"""Files as people send them: the wrong kind, broken, hostile. Always a sentence, never an error."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.faq.rules.exchange import planning, reading, vac_files
from content.faq.rules.exchange.checking import Known
from content.faq.rules.exchange.records import BadFile, ReadFile

PLACES = {"winterswijk": "Winterswijk"}
KNOWN = Known({}, frozenset(), frozenset(), {"schulden": "Schulden"}, {}, PLACES, frozenset())
VAC = {"doelgroep": "eu-burger", "status": "actief", "vraag": "Hoe?", "antwoord": "Zo."}


def told_or_found(raw: bytes) -> ReadFile | str:
    """Return what was read, or the sentence that says why not; anything else fails the test."""
    try:
        found = reading.read(raw, PLACES)
    except BadFile as told:
        return str(told)
    made = planning.plan(found.given, KNOWN, publish=True, topic="schulden")
    assert len(made.lines) == len(found.given)
    return found


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"", "staan geen vragen"),
        (b"adres;vraag\r\n", "staan geen vragen"),
        (b"PK\x03\x04\x00", "Opslaan als"),
        (b"\x1f\x8b\x08\x00", "geen CSV of JSON"),
        ("adres;vraag\r\na;café".encode("latin-1"), "CSV UTF-8"),
        (b"adres;vraag\r\na;\x00", "geen CSV of JSON"),
        (b"vraag;antwoord\r\na;b", "adres"),
        (b"adres;vraag;vraag\r\na;b;c", "twee keer"),
        (b'adres;vraag\r\na;"open', "Regel 2"),
        (b"adres;vraag\r\na;" + b"x" * 140_000, "Regel 2"),
        (b"[" * 100_000, "te diep"),
        (b'{"a": 1}', "geen lijst"),
        (b'[{"vraag": NaN}]', "geen JSON"),
        (b'[{"vraag": "a", "vraag": "b"}]', "twee keer"),
        (b"[\n{,}]", "regel 2"),
        (b"x" * (20 * 1024 * 1024 + 1), "20 MB"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(raw, sentence):
    with pytest.raises(BadFile) as told:
        reading.read(raw, PLACES)
    assert sentence in str(told.value)


@given(st.binary(max_size=400) | st.text(max_size=400).map(str.encode))
def test_any_bytes_give_entries_or_a_sentence(raw):
    assert told_or_found(raw)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*vac_files.FIELDS, *vac_files.OWN]), inner, max_size=6)
    ),
    max_leaves=12,
)


GOOD = st.just({"doelgroep": "eu-burger", "status": "actief", "vraag": "a", "antwoord": "b"})
ODD = st.dictionaries(st.sampled_from([*vac_files.FIELDS, vac_files.BLOCK]), JSON)


@given(st.lists(st.tuples(GOOD, ODD).map(lambda two: two[0] | two[1]) | ODD))
def test_any_json_gives_entries_or_a_sentence(data):
    assert told_or_found(json.dumps(data).encode())


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_spreadsheets_save_in_many_ways(delimiter, encoding):
    text = delimiter.join(["adres", "vraag", "onzin"]) + "\n" + delimiter.join(["a", "Café?", "x"])
    found = reading.read(text.encode(encoding), PLACES)
    assert found.given[0].values == {"question": "Café?"}
    assert found.unknown == ("onzin",)
    assert found.given[0].place == "regel 2"


def test_a_line_keeps_its_number_after_a_cell_of_many_lines():
    raw = b'adres;kort_antwoord;status\r\na;"een\r\ntwee";actief\r\nb;x;kapot\r\n'
    first, second = reading.read(raw, PLACES).given
    assert (first.place, second.place) == ("regel 2", "regel 4")
    assert first.values["answer"] == "een\ntwee"
    assert "“status” kan zijn" in second.problems[0]


def test_objects_of_the_objects_api_are_read():
    page = {"count": 1, "results": [{"url": "https://x.example/1", "record": {"data": VAC}}]}
    item = reading.read(json.dumps(page).encode(), PLACES).given[0]
    assert item.problems == ()
    assert item.values["question"] == "Hoe?"
    assert item.values["answer_html"] == "Zo."


def test_a_vac_of_another_system_may_have_fields_we_do_not_know():
    found = reading.read(json.dumps([VAC | {"kleur": "rood"}]).encode(), PLACES)
    assert found.unknown == ("kleur",)


@pytest.mark.parametrize("missing", ["doelgroep", "status", "vraag", "antwoord"])
def test_what_the_object_type_requires_is_required(missing):
    broken = {name: value for name, value in VAC.items() if name != missing}
    item = reading.read(json.dumps([broken]).encode(), PLACES).given[0]
    assert any(missing in problem for problem in item.problems)


@pytest.mark.parametrize("escape", [r"\ud800", r"\udfff", r"\u0000"])
@pytest.mark.parametrize("name", ["vraag", "antwoord", "onbekend"])
def test_an_escape_that_is_no_character_is_refused(escape, name):
    text = json.dumps([VAC | {name: "HIER"}]).replace("HIER", f"a{escape}b")
    with pytest.raises(BadFile, match="tekens die geen letters zijn"):
        reading.read(text.encode(), {})


def test_an_escaped_emoji_is_a_character():
    assert reading.read(rb'[{"vraag": "Wat \ud83d\ude00?", "antwoord": "Dit."}]', {}).given

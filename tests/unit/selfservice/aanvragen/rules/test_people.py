"""An address and a child: kept in one form, read back in words."""

import pytest

from selfservice.aanvragen.rules.answers import WrongAnswer, shown, stored
from selfservice.aanvragen.rules.questions import Kind, Question

ADDRESS = Question("adres", Kind.ADDRESS, "Adres")
CHILD = Question("kind", Kind.CHILD, "Kind")
HOME = {"street": " Voorbeeldstraat 1 ", "postcode": "7100aa", "city": "Winterswijk"}


def test_an_address():
    kept = stored(ADDRESS, HOME)
    assert kept == {
        "street": "Voorbeeldstraat 1",
        "postcode": "7100 AA",
        "city": "Winterswijk",
    }
    assert shown(ADDRESS, kept) == "Voorbeeldstraat 1, 7100 AA Winterswijk"
    assert stored(ADDRESS, kept) == kept


@pytest.mark.parametrize("born", ["1-3-2015", "01/03/2015", "2015-03-01", "1.3.2015"])
def test_a_child(born):
    kept = stored(CHILD, {"name": "Sam", "born": born})
    assert kept == {"name": "Sam", "born": "2015-03-01"}
    assert shown(CHILD, kept) == "Sam, geboren op 1 maart 2015"


def test_nothing_filled_in_is_no_answer():
    assert stored(ADDRESS, {"street": "", "postcode": " ", "city": ""}) is None
    assert stored(CHILD, {}) is None


@pytest.mark.parametrize(
    ("question", "value", "sentence"),
    [
        (ADDRESS, HOME | {"postcode": "0100 AA"}, "Schrijf hem als 1234 AB"),
        (ADDRESS, HOME | {"city": ""}, "Vul ook dit in: Plaats"),
        (ADDRESS, HOME | {"city": "x" * 101}, "hoogstens 100 tekens"),
        (ADDRESS, "Voorbeeldstraat 1", "Vul alle vakken in"),
        (CHILD, {"name": "Sam", "born": "31-2-2015"}, "31-12-2015"),
        (CHILD, {"name": "Sam", "born": "laatst"}, "31-12-2015"),
    ],
)
def test_what_is_wrong_is_told(question, value, sentence):
    with pytest.raises(WrongAnswer, match=sentence):
        stored(question, value)

"""Answers as they are kept and as they are read back."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfservice.aanvragen.rules import iban
from selfservice.aanvragen.rules.answers import WrongAnswer, shown, stored
from selfservice.aanvragen.rules.questions import Kind, Option, Question

OPTIONS = (Option("a", "Appel"), Option("b", "Banaan"))


def ask(kind):
    return Question("v", kind, "Vraag", options=OPTIONS if "choice" in kind else ())


@pytest.mark.parametrize(
    ("kind", "value", "kept", "text"),
    [
        (Kind.SHORT_TEXT, "  Jansen ", "Jansen", "Jansen"),
        (Kind.LONG_TEXT, "een\r\ntwee", "een\ntwee", "een\ntwee"),
        (Kind.AMOUNT, Decimal("1250.5"), "1250.50", "€ 1.250,50"),
        (Kind.DATE, date(2028, 2, 29), "2028-02-29", "29 februari 2028"),
        (Kind.YES_NO, "ja", "ja", "Ja"),
        (Kind.CHOICE, "b", "b", "Banaan"),
        (Kind.CHOICES, ["b", "a"], ["a", "b"], "Appel, Banaan"),
        (Kind.IBAN, "nl91 abna 0417 1643 00", "NL91ABNA0417164300", "NL91 ABNA 0417 1643 00"),
    ],
)
def test_kept_and_read_back(kind, value, kept, text):
    assert stored(ask(kind), value) == kept
    assert shown(ask(kind), kept) == text


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Kind.SHORT_TEXT, "x" * 201),
        (Kind.AMOUNT, "-1"),
        (Kind.AMOUNT, "NaN"),
        (Kind.AMOUNT, "veel"),
        (Kind.DATE, "2026-02-30"),
        (Kind.YES_NO, "misschien"),
        (Kind.CHOICE, "c"),
        (Kind.CHOICES, ["a", "c"]),
        (Kind.IBAN, "NL91ABNA0417164301"),
        (Kind.IBAN, "NL91"),
    ],
)
def test_what_is_no_answer_is_refused_with_a_sentence(kind, value):
    with pytest.raises(WrongAnswer, match=r"\.$"):
        stored(ask(kind), value)


@pytest.mark.parametrize("kind", list(Kind))
def test_nothing_stays_nothing(kind):
    assert stored(ask(kind), "") is None
    assert shown(ask(kind), None) == ""


@given(st.integers(4, 17), st.characters(categories=["Nd"], max_codepoint=57))
def test_one_wrong_digit_is_always_seen(place, digit):
    good = "NL91ABNA0417164300"
    changed = good[:place] + digit + good[place + 1 :]
    assert iban.is_valid(changed) == (changed == good)


@given(st.text())
def test_any_text_is_judged_without_a_crash(text):
    assert iban.is_valid(iban.compact(text)) in (True, False)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.search.rules.separable import words_with_verbs
from content.search.rules.words import fold, words, words_with_place


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eén café", ["een", "cafe"]),
        ("WW-uitkering", ["wwuitkering", "ww", "uitkering"]),
        ("foto's en foto’s", ["foto", "en", "foto"]),
        ('"geld" (niet) binnen?!', ["geld", "niet", "binnen"]),
        ("", []),
    ],
)
def test_words_are_normalised(text, expected):
    assert words(text) == expected


def test_accents_go():
    assert fold("CliËnt ĳsland") == "client ijsland"


@given(st.text())
def test_any_text_gives_plain_words_at_their_place(text):
    for word in words_with_place(text):
        assert word.text.isascii()
        assert word.text.isalnum()
        assert 0 <= word.start < word.end <= len(text)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Hoe vraag ik een uitkering aan?", "aanvragen"),
        ("Ik betaal het geld terug", "terugbetalen"),
        ("Neem uw paspoort mee", "meenemen"),
        ("Hij trekt bij mij in", "intrekken"),
    ],
)
def test_a_verb_in_two_pieces_is_joined(text, verb):
    assert verb in words_with_verbs(text)


def test_a_verb_is_not_joined_across_sentences():
    assert "terugbetalen" not in words_with_verbs("Ik betaal. Hij komt terug")
